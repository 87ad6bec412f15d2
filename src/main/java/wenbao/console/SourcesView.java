package wenbao.console;

import java.util.List;
import wenbao.application.knowledge.Usage;
import wenbao.domain.Catalog;

/** What the table of documents shows. */
public record SourcesView(Frame frame, Catalog catalog, SourcesQuery query, List<Usage> usages) {}
