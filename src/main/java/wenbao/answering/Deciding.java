package wenbao.answering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wenbao.domain.Aspect;
import wenbao.domain.Bureau;
import wenbao.domain.Catalog;
import wenbao.domain.Decision;
import wenbao.domain.Decision.AskWhich;
import wenbao.domain.Decision.Human;
import wenbao.domain.Decision.NotUnderstood;
import wenbao.domain.Decision.Say;
import wenbao.domain.Decision.Tell;
import wenbao.domain.Guess;
import wenbao.domain.Label;
import wenbao.domain.Row;

/**
 * From guesses to one decision: the one that is expected to cost least. A question back is the unit
 * of cost; a wrong answer costs ten, because somebody drives to the wrong office or misses a day.
 */
public final class Deciding {
  /** Telling another item than the one asked about. */
  static final double WRONG = 10;

  /** Telling a relative of it: another member of the family, which has much in common. */
  static final double RELATIVE = 5;

  /** Saying that it is not ours, or that we did not understand, to somebody who was clear. */
  static final double SENT_AWAY = 4;

  /** Offering choices among which the right one is missing: the citizen must begin again. */
  static final double MISSED = 3;

  /** From here on a family is answered with what its members share, and its members are offered. */
  static final double FAMILY = 0.6;

  /** Below this nothing is offered as a choice. */
  static final double POSSIBLE = 0.05;

  /** Below this the best guess is worth nothing. */
  static final double HOPELESS = 0.18;

  /** A person, and help in danger, are not put off with a question. */
  private static final Set<Label> NEVER_WITHHELD = Set.of(Label.HUMAN, Label.EMERGENCY);

  private static final int MOST_CHOICES = 4;

  /**
   * A decision and its reason.
   *
   * @param because what was weighed, for the operator
   */
  public record Decided(Decision decision, String because) {}

  /**
   * @param guesses likeliest first, probabilities
   * @param denied what the message says it is not about
   * @param rows the published rows it names
   * @param notUnderstood how many messages in a row were not understood before this one
   * @param bureau whose rows are told
   */
  public Decided decide(
      List<Guess> guesses,
      Set<Label> denied,
      List<Aspect> aspects,
      List<Row> rows,
      int notUnderstood,
      String bureau,
      Catalog catalog) {
    var left = without(guesses, denied, catalog);
    if (left.isEmpty()) return new Decided(unclear(notUnderstood, List.of()), "什么也没读出来");
    Guess best = left.getFirst();
    var offered = offered(left);
    double asking = 1 + MISSED * (1 - offered.stream().mapToDouble(Guess::score).sum());
    if (best.label().isDecision()) {
      double saying = NEVER_WITHHELD.contains(best.label()) ? 0 : SENT_AWAY * (1 - best.score());
      return saying > asking
          ? new Decided(ask(offered, aspects), weighed(best, "应对", saying, asking))
          : new Decided(
              said(best.label(), notUnderstood, offered), weighed(best, "应对", saying, asking));
    }
    double telling = telling(best, left, catalog);
    String weighed = weighed(best, "直接答", telling, asking);
    if (telling <= asking) {
      return new Decided(new Tell(best.label(), aspects, row(rows, bureau)), weighed);
    }
    Optional<Decision> family = family(left, aspects, catalog);
    if (family.isPresent()) return new Decided(family.get(), weighed + "；几个成员合起来够把握，先答这一族共同的");
    return best.score() < HOPELESS
        ? new Decided(unclear(notUnderstood, offered), weighed + "；哪一个都不像")
        : new Decided(ask(offered, aspects), weighed);
  }

  private static double telling(Guess best, List<Guess> guesses, Catalog catalog) {
    Label family = family(best.label(), catalog);
    double relatives =
        guesses.stream()
            .filter(g -> g != best && family.equals(family(g.label(), catalog)))
            .mapToDouble(Guess::score)
            .sum();
    return WRONG * (1 - best.score() - relatives) + RELATIVE * relatives;
  }

  /** The family of a member; of all others the label itself. */
  private static Label family(Label label, Catalog catalog) {
    var item = catalog.items().get(label);
    return item == null || item.family() == null ? label : item.family();
  }

  private static String weighed(Guess best, String how, double cost, double asking) {
    return "最像 %s，把握 %.2f；%s的代价 %.1f，反问的代价 %.1f"
        .formatted(best.label(), best.score(), how, cost, asking);
  }

  private static List<Guess> offered(List<Guess> guesses) {
    return guesses.stream()
        .filter(g -> !g.label().isDecision() && g.score() >= POSSIBLE)
        .limit(MOST_CHOICES)
        .toList();
  }

  private static Decision ask(List<Guess> offered, List<Aspect> aspects) {
    return new AskWhich(offered.stream().map(Guess::label).toList(), Optional.empty(), aspects);
  }

  private static Decision said(Label line, int notUnderstood, List<Guess> offered) {
    if (line.equals(Label.HUMAN)) return new Human("the citizen asks for a person");
    return line.equals(Label.UNCLEAR) ? unclear(notUnderstood, offered) : new Say(line);
  }

  /** The bureau's own row; a city without one falls back to the standard catalogue's. */
  private static Optional<Row> row(List<Row> rows, String bureau) {
    return rows.stream()
        .filter(r -> r.bureau().equals(bureau))
        .findFirst()
        .or(() -> rows.stream().filter(r -> r.bureau().equals(Bureau.STANDARD)).findFirst());
  }

  private static Decision unclear(int notUnderstood, List<Guess> offered) {
    return notUnderstood > 0
        ? new Human("not understood twice")
        : new NotUnderstood(offered.stream().map(Guess::label).toList());
  }

  /**
   * The denied ones are left out, with the members of a denied family; the rest share what is left.
   */
  private static List<Guess> without(List<Guess> guesses, Set<Label> denied, Catalog catalog) {
    if (denied.isEmpty()) return guesses;
    var left = new ArrayList<Guess>();
    double total = 0;
    for (Guess g : guesses) {
      var item = catalog.items().get(g.label());
      boolean out =
          denied.contains(g.label()) || item != null && denied.contains(nullSafe(item.family()));
      if (!out) {
        left.add(g);
        total += g.score();
      }
    }
    double kept = Math.max(total, 0.5); // what remains may be as little likely as what is gone
    return left.stream().map(g -> new Guess(g.label(), g.score() / kept, g.by())).toList();
  }

  private static Label nullSafe(@org.jspecify.annotations.Nullable Label label) {
    return label == null ? Label.UNCLEAR : label;
  }

  /**
   * Several members of one family, none of them sure: the family is answered, the members asked.
   */
  private Optional<Decision> family(List<Guess> guesses, List<Aspect> aspects, Catalog catalog) {
    Map<Label, Double> sums = new LinkedHashMap<>();
    for (Guess g : guesses) {
      Label family = family(g.label(), catalog);
      if (catalog.isFamily(family)) sums.merge(family, g.score(), Double::sum);
    }
    return sums.entrySet().stream()
        .max(Comparator.comparingDouble(Map.Entry::getValue))
        .filter(e -> e.getValue() >= FAMILY)
        .map(e -> new Tell(e.getKey(), aspects, Optional.empty()));
  }
}
