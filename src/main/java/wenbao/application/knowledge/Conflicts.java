package wenbao.application.knowledge;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import wenbao.application.Knowledge;
import wenbao.domain.Bureau;
import wenbao.domain.Catalog;
import wenbao.domain.Label;

/** Where published documents of a bureau disagree, and facts about one amount. */
public final class Conflicts {
  private final Knowledge knowledge;
  private final InstantSource clock;

  /** The desk asks with every key that is pressed; only a new catalogue or day changes anything. */
  private final AtomicReference<@Nullable Found> last = new AtomicReference<>();

  public Conflicts(Knowledge knowledge, InstantSource clock) {
    this.knowledge = knowledge;
    this.clock = clock;
  }

  private record Found(Catalog catalog, LocalDate day, List<Conflict> all) {}

  /** Those of all bureaus. */
  public List<Conflict> all() {
    var catalog = knowledge.running();
    var today = Today.of(clock);
    Found found = last.get();
    if (found == null || found.catalog != catalog || !found.day.equals(today)) {
      found = new Found(catalog, today, find(catalog, today));
      last.set(found);
    }
    return found.all;
  }

  /** Those of which an answer about this item, or about one of its family, tells both sides. */
  public List<Conflict> of(Label item, String bureau) {
    return all().stream()
        .filter(conflict -> conflict.bureau().id().equals(bureau))
        .filter(conflict -> concerns(conflict, item))
        .toList();
  }

  /** What two rows print about an office concerns only an item that both kinds of rows publish. */
  private static boolean concerns(Conflict conflict, Label item) {
    return conflict.kind() != Conflict.Kind.DEPARTMENT
        && conflict.items().stream()
            .anyMatch(i -> i.id().equals(item) || Objects.equals(i.family(), item));
  }

  private static List<Conflict> find(Catalog catalog, LocalDate today) {
    var conflicts = new ArrayList<Conflict>();
    for (Bureau bureau : catalog.bureaus().values()) {
      var matters = new MatterConflicts(catalog, bureau);
      conflicts.addAll(matters.ofMatters());
      conflicts.addAll(matters.ofDepartments());
      conflicts.addAll(new AmountConflicts(catalog, bureau, today).all());
    }
    return List.copyOf(conflicts);
  }
}
