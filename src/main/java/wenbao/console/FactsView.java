package wenbao.console;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wenbao.application.knowledge.FindFacts.Wanted;
import wenbao.application.knowledge.Placed;
import wenbao.domain.Catalog;

/**
 * A page of the facts that were looked for.
 *
 * @param all how many were found
 * @param page from 1
 */
public record FactsView(
    Frame frame, Catalog catalog, Wanted wanted, List<Placed> facts, int all, int page) {
  private static final int MOST = 100;

  /** As it stands in the address; anybody can write anything there. */
  @Introspected
  record Typed(
      @QueryValue @Nullable String q,
      @QueryValue @Nullable String confidence,
      @QueryValue @Nullable String scope,
      @QueryValue @Nullable String source,
      @QueryValue @Nullable String page) {
    Wanted wanted() {
      return new Wanted(orEmpty(q), orEmpty(confidence), orEmpty(scope), orEmpty(source));
    }

    int pageNumber() {
      return orEmpty(page).matches("[1-9][0-9]{0,5}") ? Integer.parseInt(orEmpty(page)) : 1;
    }

    private static String orEmpty(@Nullable String text) {
      return text == null ? "" : text.strip();
    }
  }

  static FactsView of(Frame frame, Catalog catalog, Wanted wanted, List<Placed> found, int page) {
    int last = Math.max(1, (found.size() + MOST - 1) / MOST);
    int shown = Math.min(page, last);
    var part = found.stream().skip((long) (shown - 1) * MOST).limit(MOST).toList();
    return new FactsView(frame, catalog, wanted, part, found.size(), shown);
  }

  public int first() {
    return all == 0 ? 0 : (page - 1) * MOST + 1;
  }

  public int last() {
    return Math.min(page * MOST, all);
  }

  public Link turnTo(int other) {
    return Link.to(KnowledgeTab.FACTS.path())
        .with("q", wanted.words())
        .with("confidence", wanted.confidence())
        .with("scope", wanted.scope())
        .with("source", wanted.source())
        .with("page", other == 1 ? "" : String.valueOf(other));
  }
}
