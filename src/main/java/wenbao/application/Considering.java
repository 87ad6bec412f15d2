package wenbao.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import wenbao.answering.Choosing;
import wenbao.answering.Composing;
import wenbao.answering.Deciding;
import wenbao.answering.Rendering;
import wenbao.domain.Answer;
import wenbao.domain.Bureau;
import wenbao.domain.Catalog;
import wenbao.domain.Channel;
import wenbao.domain.Choice;
import wenbao.domain.Conversation;
import wenbao.domain.Decision;
import wenbao.domain.Decision.Human;
import wenbao.domain.Decision.Say;
import wenbao.domain.Decision.Tell;
import wenbao.domain.Item;
import wenbao.domain.Label;
import wenbao.domain.Outcome;
import wenbao.domain.Row;
import wenbao.understanding.Matters;
import wenbao.understanding.Reading;
import wenbao.understanding.Understanding;

/**
 * From a message and the conversation it belongs to, to an answer and what is then remembered.
 * Nothing is stored and nothing is sent here.
 */
public final class Considering {
  private static final double LIKELY_MEMBER = 0.3;

  private final Supplier<Reading> reading;
  private final Knowledge knowledge;
  private final InContext inContext;
  private final Deciding deciding = new Deciding();
  private final Choosing choosing = new Choosing();
  private final Composing composing;
  private final TellMore tellMore;
  private final Rendering rendering = new Rendering();

  /**
   * @param reading the steps in force; a reload replaces them
   */
  public Considering(Supplier<Reading> reading, Knowledge knowledge, Composing composing) {
    this.reading = reading;
    this.knowledge = knowledge;
    this.inContext = new InContext(reading);
    this.composing = composing;
    this.tellMore = new TellMore(reading, composing);
  }

  /**
   * What came of it, and the conversation afterwards.
   *
   * @param probability that the label is right; 1 where nothing was guessed, as after a choice
   * @param because why it was decided so, for the operator
   * @param person why somebody should look at it; empty: nobody need
   */
  public record Result(
      Considered considered,
      Conversation conversation,
      double probability,
      String because,
      Optional<PersonNeeded> person) {}

  /** What led to a decision: the guesses, the choices that were open, or the last matter. */
  private enum By {
    GUESSES,
    CHOICE,
    CONTEXT
  }

  private record Decided(Understanding read, Decision decision, By by, String because) {}

  /**
   * @param text masked or not; only what the reading leaves of it is kept
   * @param home the bureau of the channel's account
   * @param remembered the conversation as stored
   */
  public Result consider(
      String text, String home, Channel channel, Conversation remembered, Instant now) {
    Catalog catalog = knowledge.running();
    Conversation before = Remembering.fresh(remembered, home, channel, now);
    if (channel == Channel.SMS) {
      var more = tellMore.tell(text, before, catalog, now);
      if (more.isPresent()) return more.get();
    }
    var decided = decide(text, before, home, catalog);
    Understanding u = decided.read;
    String bureau = bureau(decided, before, home);
    Answer answer = two(u, decided, bureau, catalog).orElseGet(() -> one(decided, bureau, catalog));
    var choices = new ArrayList<Choice>(answer.choices());
    answer.second().ifPresent(second -> choices.addAll(second.choices()));
    var renderings = rendering.render(answer, catalog);
    var after = Remembering.after(before, u.text(), answer, choices, now);
    boolean alone = answer.second().isEmpty() && after.label() != null;
    boolean goesOn = channel == Channel.SMS && alone && after.said() == null;
    return new Result(
        new Considered(u, answer, renderings),
        goesOn ? after.withSaid(renderings.sms().getFirst(), now) : after,
        decided.by == By.GUESSES ? probability(u, answer) : 1,
        decided.because,
        NeedingPerson.why(decided.decision, decided.by == By.GUESSES, u, answer, catalog));
  }

  /** Where all members of a family are answered alike, the likeliest one is named. */
  private Answer one(Decided decided, String bureau, Catalog catalog) {
    Understanding u = decided.read;
    var whose = catalog.bureau(bureau);
    Answer answer = composing.compose(decided.decision, u.text(), whose, catalog);
    boolean alike = answer.outcome() == Outcome.TOLD && catalog.isFamily(answer.label());
    if (!alike) return answer;
    var members = catalog.members(answer.label()).stream().map(Item::id).toList();
    return u.guesses().stream()
        .filter(g -> members.contains(g.label()) && g.score() >= LIKELY_MEMBER)
        .findFirst()
        .map(g -> new Tell(g.label(), u.aspects(), Optional.empty()))
        .map(tell -> composing.compose(tell, u.text(), whose, catalog))
        .orElse(answer);
  }

  private Decided decide(String text, Conversation before, String home, Catalog catalog) {
    boolean turnedDown = before.label() != null && InContext.turnsDown(text);
    Understanding u = reading.get().read(turnedDown ? InContext.withoutTurningDown(text) : text);
    if (u.best().map(g -> g.label().equals(Label.EMERGENCY) && u.certain()).orElse(false)) {
      return new Decided(u, new Say(Label.EMERGENCY), By.GUESSES, "急症排在最前面");
    }
    var chosen = choosing.choose(u.text(), u.plain(), before.choices());
    if (chosen.isPresent()) return new Decided(u, decision(chosen.get()), By.CHOICE, "从列出的里面选的");
    if (!turnedDown) {
      Optional<Tell> follows = inContext.follow(u, before, catalog);
      if (follows.isPresent()) {
        return new Decided(u, follows.get(), By.CONTEXT, "接着上一个事项问：" + before.label());
      }
    }
    Understanding whole = inContext.completed(u, before);
    var denied = new TreeSet<Label>(whole.denied());
    // 「不是，」 to a family's answer may still mean one of its members.
    if (turnedDown && !catalog.isFamily(before.label())) denied.add(before.label());
    var decided =
        deciding.decide(
            whole.guesses(),
            denied,
            whole.aspects(),
            whole.rows(),
            before.notUnderstood(),
            bureauOf(whole, home),
            catalog);
    String because = whole == u ? "" : "和上一句合起来读；";
    return new Decided(whole, decided.decision(), By.GUESSES, because + decided.because());
  }

  private static Decision decision(Choosing.Chosen chosen) {
    return switch (chosen) {
      case Choosing.Picked(var choice) ->
          new Tell(choice.label(), choice.aspects(), Optional.empty());
      case Choosing.NoneOfThem() -> new Human("not understood twice");
      case Choosing.APerson() -> new Human("the citizen asks for a person");
    };
  }

  /** A follow-up stays with the bureau last talked about; a new matter returns home. */
  private static String bureau(Decided decided, Conversation before, String home) {
    Understanding u = decided.read;
    boolean named = u.bureau().isPresent() || u.certain() && !u.rows().isEmpty();
    if (named) return bureauOf(u, home);
    if (!(decided.decision instanceof Tell tell)) return home;
    boolean same = tell.item().equals(before.label());
    return same || decided.by == By.CHOICE ? before.bureau() : home;
  }

  /** The bureau that the message names, or whose title it quotes; else our own. */
  private static String bureauOf(Understanding u, String home) {
    if (u.bureau().isPresent()) return u.bureau().get();
    return u.certain() && !u.rows().isEmpty() ? publisher(u.rows(), home) : home;
  }

  /**
   * Whose row the message quotes: ours, else the standard's for us, else that of who printed it.
   */
  private static String publisher(List<Row> rows, String home) {
    boolean ours =
        rows.stream()
            .map(Row::bureau)
            .anyMatch(whose -> whose.equals(home) || whose.equals(Bureau.STANDARD));
    return ours ? home : rows.getFirst().bureau();
  }

  /**
   * Two matters in one message, where both are sure and they differ: each is read and answered by
   * itself, in the order of the message.
   */
  private Optional<Answer> two(Understanding u, Decided decided, String bureau, Catalog catalog) {
    var parts = Matters.of(u.text());
    if (u.certain() || decided.by != By.GUESSES || parts.size() < 2) return Optional.empty();
    var answers = new ArrayList<Answer>();
    for (String part : parts) {
      var read = reading.get().read(part);
      var decision =
          deciding
              .decide(
                  read.guesses(), read.denied(), read.aspects(), read.rows(), 0, bureau, catalog)
              .decision();
      if (!(decision instanceof Tell)) return Optional.empty();
      answers.add(composing.compose(decision, part, catalog.bureau(bureau), catalog));
    }
    Answer first = answers.getFirst();
    Answer second = answers.getLast();
    if (related(first.label(), second.label(), catalog)) return Optional.empty();
    return Optional.of(
        first.withSecond(Optional.of(second.withChoicesFrom(first.choices().size() + 1))));
  }

  private static boolean related(Label one, Label other, Catalog catalog) {
    if (one.equals(other)) return true;
    var a = catalog.items().get(one);
    var b = catalog.items().get(other);
    if (a == null || b == null) return false;
    return other.equals(a.family())
        || one.equals(b.family())
        || a.family() != null && a.family().equals(b.family());
  }

  private static double probability(Understanding u, Answer answer) {
    return u.guesses().stream()
        .filter(g -> g.label().equals(answer.label()))
        .mapToDouble(g -> g.score())
        .findFirst()
        .orElse(0);
  }
}
