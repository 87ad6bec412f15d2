package wenbao.console;

import wenbao.application.knowledge.Gaps;
import wenbao.domain.Catalog;

/**
 * What the first page about the catalogue shows.
 *
 * @param listed whether only items count that the bureau's own documents publish
 * @param conflicts how many there are, and so on
 */
public record KnowledgeView(
    Frame frame,
    Catalog catalog,
    Gaps.Table gaps,
    boolean listed,
    int conflicts,
    int urgent,
    int unverified,
    int elsewhere,
    int warnings) {}
