package wenbao.answering;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import wenbao.domain.Answer;
import wenbao.domain.Aspect;
import wenbao.domain.Bureau;
import wenbao.domain.Catalog;
import wenbao.domain.Choice;
import wenbao.domain.Decision;
import wenbao.domain.Decision.AskWhich;
import wenbao.domain.Decision.Human;
import wenbao.domain.Decision.NotUnderstood;
import wenbao.domain.Decision.Say;
import wenbao.domain.Decision.Tell;
import wenbao.domain.Label;
import wenbao.domain.Outcome;

/** From a decision to an answer, assembled from published fields and never composed freely. */
public final class Composing {
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  /** Offered to somebody who was not understood at all: what most people come for. */
  private static final List<Label> USUAL =
      List.of(new Label("reimbursement"), new Label("remote-care"), new Label("enrollment"));

  private final InstantSource clock;

  public Composing(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * @param text the message, to hear grief and to find the office that is meant
   */
  public Answer compose(Decision decision, String text, Bureau bureau, Catalog catalog) {
    var say = new SayLine(catalog, bureau);
    return switch (decision) {
      case Tell tell -> tell(tell, text, bureau, catalog);
      case AskWhich(var items, var family, var aspects) ->
          say.ask(
              family.orElse(items.getFirst()),
              "question-which",
              choices(items, aspects, catalog),
              Outcome.ASKED);
      case NotUnderstood(var perhaps) ->
          say.ask(
              Label.UNCLEAR,
              "unclear",
              choices(orUsual(perhaps), List.of(), catalog),
              Outcome.SAID);
      case Say(var line) -> say.say(line, text);
      case Human(var reason) -> say.aPersonWillReply(reason.startsWith("not understood"));
    };
  }

  private Answer tell(Tell tell, String text, Bureau bureau, Catalog catalog) {
    var row = tell.row();
    if (row.isPresent() && row.get().isDisclosure()) {
      return new TellRow(catalog, bureau).tell(row.get(), tell.aspects());
    }
    var today = LocalDate.ofInstant(clock.instant(), BEIJING);
    return new TellItem(catalog, bureau, today)
        .tell(tell.item(), tell.aspects(), row, sympathy(text, catalog));
  }

  private static String sympathy(String text, Catalog catalog) {
    for (String word : catalog.wording().line("grief-words").split("[、\\s]+")) {
      if (text.contains(word)) return catalog.wording().line("grief") + "\n";
    }
    return "";
  }

  /** What it may be, then what most people come for. */
  private static List<Label> orUsual(List<Label> perhaps) {
    return Stream.concat(perhaps.stream(), USUAL.stream()).distinct().limit(USUAL.size()).toList();
  }

  private static List<Choice> choices(List<Label> items, List<Aspect> aspects, Catalog catalog) {
    var choices = new ArrayList<Choice>();
    for (Label id : items) {
      choices.add(new Choice(choices.size() + 1, id, catalog.item(id).choice(), aspects));
    }
    return choices;
  }
}
