package wenbao.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import wenbao.answering.Choosing;
import wenbao.answering.Composing;
import wenbao.answering.Deciding;
import wenbao.answering.Rendering;
import wenbao.domain.Answer;
import wenbao.domain.Aspect;
import wenbao.domain.Bureau;
import wenbao.domain.Catalog;
import wenbao.domain.Channel;
import wenbao.domain.Choice;
import wenbao.domain.Conversation;
import wenbao.domain.Decision;
import wenbao.domain.Decision.Human;
import wenbao.domain.Decision.Say;
import wenbao.domain.Decision.Tell;
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
  /**
   * A message that leaves no more than this without its aspect and city has no matter of its own.
   */
  private static final int NO_MATTER = 2;

  private final Supplier<Reading> reading;
  private final Knowledge knowledge;
  private final Deciding deciding = new Deciding();
  private final Choosing choosing = new Choosing();
  private final Composing composing;
  private final Rendering rendering = new Rendering();

  /**
   * @param reading the steps in force; a reload replaces them
   */
  public Considering(Supplier<Reading> reading, Knowledge knowledge, Composing composing) {
    this.reading = reading;
    this.knowledge = knowledge;
    this.composing = composing;
  }

  /** What came of it, and the conversation afterwards. */
  public record Result(Considered considered, Conversation conversation, double probability) {}

  /**
   * @param text masked or not; only what the reading leaves of it is kept
   * @param home the bureau of the channel's account
   * @param remembered the conversation as stored
   */
  public Result consider(
      String text, String home, Channel channel, Conversation remembered, Instant now) {
    Catalog catalog = knowledge.running();
    Conversation before = fresh(remembered, home, channel, now);
    Understanding u = reading.get().read(text);
    Decision decision = decide(u, before, home, catalog);
    String bureau = bureau(u, decision, before, home);
    Answer answer = composing.compose(decision, u.text(), catalog.bureau(bureau), catalog);
    var second =
        decision instanceof Tell tell ? second(u, tell, bureau, catalog) : Optional.<Answer>empty();
    if (second.isPresent()) answer = answer.withSecond(second);
    return new Result(
        new Considered(u, answer, rendering.render(answer, catalog)),
        after(before, answer, decision, now),
        probability(u, answer));
  }

  /** What is remembered fades: half an hour on WeChat and web, a day on SMS. */
  private static Conversation fresh(
      Conversation remembered, String home, Channel channel, Instant now) {
    boolean faded = remembered.lastAt().plus(channel.memory()).isBefore(now);
    return faded
        ? new Conversation(
            remembered.key(),
            home,
            null,
            List.of(),
            List.of(),
            0,
            remembered.withPerson(),
            remembered.lastAt(),
            remembered.version())
        : remembered;
  }

  private Decision decide(Understanding u, Conversation before, String home, Catalog catalog) {
    if (u.best().map(g -> g.label().equals(Label.EMERGENCY) && u.certain()).orElse(false)) {
      return new Say(Label.EMERGENCY);
    }
    var chosen = choosing.choose(u.text(), u.plain(), before.choices());
    if (chosen.isPresent()) {
      return switch (chosen.get()) {
        case Choosing.Picked(var choice) ->
            new Tell(choice.label(), choice.aspects(), Optional.empty());
        case Choosing.NoneOfThem() -> new Human("not understood twice");
        case Choosing.APerson() -> new Human("the citizen asks for a person");
      };
    }
    if (followsUp(u, before)) {
      var aspects = u.aspects().isEmpty() ? before.aspects() : u.aspects();
      return new Tell(before.label(), aspects, Optional.empty());
    }
    return deciding.decide(
        u.guesses(),
        u.denied(),
        u.aspects(),
        u.rows(),
        before.notUnderstood(),
        bureauOf(u, home),
        catalog);
  }

  /** 「要带什么」「多久」「达州的呢」 after an answer mean that item. */
  private static boolean followsUp(Understanding u, Conversation before) {
    if (before.label() == null) return false;
    String matter =
        u.matter()
            .replaceAll(
                "[\\p{P}\\p{S}\\s]|那|呢|的|吗|嘛|啊|呀|哦|要|还|又|是|这个|这|它|请问|一般|大概|需要|都|我|得|去|给|了|下|哈", "");
    boolean nothingElse = matter.length() <= NO_MATTER;
    return nothingElse && (!u.aspects().isEmpty() || u.bureau().isPresent());
  }

  /** A follow-up stays with the bureau last talked about; a new matter returns home. */
  private static String bureau(
      Understanding u, Decision decision, Conversation before, String home) {
    boolean named = u.bureau().isPresent() || u.certain() && !u.rows().isEmpty();
    if (named) return bureauOf(u, home);
    boolean same = decision instanceof Tell tell && tell.item().equals(before.label());
    boolean chosen =
        decision instanceof Tell && !before.choices().isEmpty() && u.text().length() <= 4;
    return same || chosen ? before.bureau() : home;
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

  /** The second matter of the message, where both are sure and they differ. */
  private Optional<Answer> second(Understanding whole, Tell first, String bureau, Catalog catalog) {
    var parts = Matters.of(whole.text());
    if (whole.certain() || parts.size() < 2) return Optional.empty();
    var answers = new ArrayList<Answer>();
    for (String part : parts) {
      var u = reading.get().read(part);
      var decision =
          deciding.decide(u.guesses(), u.denied(), u.aspects(), u.rows(), 0, bureau, catalog);
      if (!(decision instanceof Tell tell)) return Optional.empty();
      if (!tell.item().equals(first.item())) {
        answers.add(composing.compose(tell, part, catalog.bureau(bureau), catalog));
      }
    }
    return answers.size() == 1 && !related(answers.getFirst().label(), first.item(), catalog)
        ? Optional.of(answers.getFirst())
        : Optional.empty();
  }

  private static boolean related(Label one, Label other, Catalog catalog) {
    var a = catalog.items().get(one);
    var b = catalog.items().get(other);
    if (a == null || b == null) return false;
    return other.equals(a.family())
        || one.equals(b.family())
        || a.family() != null && a.family().equals(b.family());
  }

  /** A greeting or thanks disturbs nothing; a new matter ends the old one. */
  private static Conversation after(
      Conversation before, Answer answer, Decision decision, Instant now) {
    boolean passing =
        decision instanceof Say(var line)
            && Set.of(Label.GREETING, Label.ABUSE, Label.EMERGENCY).contains(line);
    boolean unclear = decision instanceof Say(var said) && said.equals(Label.UNCLEAR);
    boolean told = decision instanceof Tell;
    Label label = told ? answer.label() : passing || unclear ? before.label() : null;
    List<Aspect> aspects = told ? answer.aspects() : before.aspects();
    List<Choice> choices = passing ? before.choices() : answer.choices();
    return new Conversation(
        before.key(),
        answer.bureau().id(),
        label,
        aspects,
        choices,
        unclear ? before.notUnderstood() + 1 : 0,
        before.withPerson() || answer.outcome() == Outcome.HANDED_OVER,
        now,
        before.version());
  }

  private static double probability(Understanding u, Answer answer) {
    return u.guesses().stream()
        .filter(g -> g.label().equals(answer.label()))
        .mapToDouble(g -> g.score())
        .findFirst()
        .orElse(1.0); // chosen by number, or a follow-up: nothing was guessed
  }
}
