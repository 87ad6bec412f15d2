package wenbao.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of an answer: text with its sources.
 *
 * @param name how the part is called: 要带, 多久, 监督电话
 * @param brief the same in an SMS; null where the text itself is short enough
 * @param sources how the documents are named; empty only where the answer says that nobody knows
 */
public record Field(
    Aspect aspect, String name, String text, @Nullable String brief, List<String> sources) {}
