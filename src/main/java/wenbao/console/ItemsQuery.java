package wenbao.console;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wenbao.application.knowledge.ListItems.Order;
import wenbao.application.knowledge.ListItems.Wanted;
import wenbao.domain.Aspect;
import wenbao.domain.Bureau;

/** Which items the table shows, at which bureau, in which order. */
public record ItemsQuery(Bureau bureau, Wanted wanted) {
  /** As it stands in the address; anybody can write anything there. */
  @Introspected
  record Typed(
      @QueryValue @Nullable String bureau,
      @QueryValue @Nullable String q,
      @QueryValue @Nullable String side,
      @QueryValue @Nullable String has,
      @QueryValue @Nullable String listed,
      @QueryValue @Nullable String sort) {

    ItemsQuery read(ChooseBureau choose) {
      var wanted =
          new Wanted(
              q == null ? "" : q.strip(),
              Optional.ofNullable(side).flatMap(Aspect::of),
              !"1".equals(has),
              "1".equals(listed),
              order());
      return new ItemsQuery(choose.of(bureau), wanted);
    }

    private Order order() {
      return Arrays.stream(Order.values())
          .filter(order -> id(order).equals(sort))
          .findFirst()
          .orElse(Order.NAME);
    }
  }

  static String id(Order order) {
    return order.name().toLowerCase(Locale.ROOT);
  }

  public String side() {
    return wanted.side().map(Aspect::id).orElse("");
  }

  public String sort() {
    return id(wanted.order());
  }

  /** The same items in another order. */
  public Link by(Order order) {
    return link(bureau).with("sort", order == Order.NAME ? "" : id(order));
  }

  public Link at(Bureau other) {
    return link(other).with("sort", wanted.order() == Order.NAME ? "" : sort());
  }

  private Link link(Bureau at) {
    return Link.to(KnowledgeTab.ITEMS.path())
        .with("bureau", at.id())
        .with("q", wanted.words())
        .with("side", side())
        .with("has", wanted.side().isPresent() && !wanted.missing())
        .with("listed", wanted.listed());
  }
}
