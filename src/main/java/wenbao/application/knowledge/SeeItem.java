package wenbao.application.knowledge;

import java.time.InstantSource;
import java.util.Optional;
import wenbao.application.Knowledge;
import wenbao.domain.Label;

/** Shows an operator all that is known of an item, also what citizens are not told. */
public final class SeeItem {
  private final Knowledge knowledge;
  private final Conflicts conflicts;
  private final InstantSource clock;

  public SeeItem(Knowledge knowledge, Conflicts conflicts, InstantSource clock) {
    this.knowledge = knowledge;
    this.conflicts = conflicts;
    this.clock = clock;
  }

  /** Empty where there is no such item or bureau. */
  public Optional<ItemFacts> see(Label item, String bureau) {
    var catalog = knowledge.running();
    var found = Optional.ofNullable(catalog.items().get(item));
    var where = Optional.ofNullable(catalog.bureaus().get(bureau));
    if (found.isEmpty() || where.isEmpty()) return Optional.empty();
    return Optional.of(
        new ItemFacts(
            found.get(),
            where.get(),
            new Judging(catalog, where.get(), Today.of(clock)).sides(found.get()),
            catalog.rowsFor(item, bureau),
            conflicts.of(item, bureau)));
  }
}
