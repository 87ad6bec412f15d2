package wenbao.console;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wenbao.application.knowledge.Usages.Order;

/** Which documents the table shows, in which order. */
public record SourcesQuery(String words, Order order) {
  static SourcesQuery of(@Nullable String words, @Nullable String sort) {
    var order =
        Arrays.stream(Order.values())
            .filter(o -> id(o).equals(sort))
            .findFirst()
            .orElse(Order.NAME);
    return new SourcesQuery(words == null ? "" : words.strip(), order);
  }

  private static String id(Order order) {
    return order.name().toLowerCase(Locale.ROOT);
  }

  public String sort() {
    return id(order);
  }

  public Link by(Order other) {
    return Link.to(KnowledgeTab.SOURCES.path())
        .with("q", words)
        .with("sort", other == Order.NAME ? "" : id(other));
  }
}
