package wenbao.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenbao.application.Considered;
import wenbao.application.knowledge.Conflict;
import wenbao.application.knowledge.ItemFacts;
import wenbao.application.knowledge.Side;
import wenbao.application.knowledge.Standing;
import wenbao.application.knowledge.Stated;
import wenbao.domain.Answer;
import wenbao.domain.Aspect;
import wenbao.domain.Tap;

/**
 * What was found for what is asked.
 *
 * @param name of the item or decision
 * @param because why the service would answer so
 * @param facts all that is known of the item; empty where it is none
 * @param messages as they would leave for the caller; empty where the bureau has no line
 */
public record DeskFound(
    DeskAsk ask,
    Considered considered,
    String name,
    List<Candidate> candidates,
    String because,
    Optional<ItemFacts> facts,
    Optional<List<Message>> messages) {
  /**
   * @param key the digit that takes it
   * @param address where it is taken; empty for a decision
   * @param open whether its answer is shown
   */
  public record Candidate(
      int key, String name, double probability, String by, String address, boolean open) {}

  /**
   * @param segments as the carriers count them
   */
  public record Message(String text, int segments) {}

  /**
   * @param address where only this side is shown
   */
  public record Tab(String name, String address, boolean open) {}

  public Answer answer() {
    return considered.answer();
  }

  /** Whether there are parts to read out, and not just a line of our own. */
  public boolean isTold() {
    return !answer().fields().isEmpty();
  }

  /** The sides of the item that something is told of, and all of them together. */
  public List<Tab> tabs() {
    if (facts.isEmpty()) return List.of();
    var label = facts.get().item().id();
    var asked = answer().aspects();
    var sides =
        Stream.of(
            Aspect.PROCESS,
            Aspect.MATERIALS,
            Aspect.TIME,
            Aspect.CHANNEL,
            Aspect.ELIGIBILITY,
            Aspect.AMOUNT,
            Aspect.COST,
            Aspect.PHONE);
    var whole =
        new Tab(
            "整件事",
            DeskViews.address(ask, label, Optional.of(Aspect.WHOLE)),
            asked.isEmpty() || asked.contains(Aspect.WHOLE));
    return Stream.concat(
            Stream.of(whole),
            sides.map(side ->
                new Tab(
                    Side.name(side),
                    DeskViews.address(ask, label, Optional.of(side)),
                    asked.contains(side))))
        .toList();
  }

  /** What nobody has verified: operators see it, citizens are not told. */
  public List<Stated> unverified() {
    return facts.stream()
        .flatMap(f -> f.sides().stream())
        .flatMap(side -> side.facts().stream())
        .filter(stated -> stated.standing() == Standing.UNVERIFIED)
        .toList();
  }

  /** Where documents of the bureau disagree about it. */
  public List<Conflict> conflicts() {
    return facts.map(ItemFacts::conflicts).orElse(List.of());
  }

  /** Where one goes on when the caller has said which of these it is. */
  public List<Tab> choices() {
    return answer().choices().stream()
        .filter(choice -> !choice.label().isDecision())
        .filter(choice -> !choice.label().equals(answer().label()))
        .map(choice ->
            new Tab(choice.name(), DeskViews.address(ask, choice.label(), Optional.empty()), false))
        .toList();
  }

  public int segments() {
    return messages.stream().flatMap(List::stream).mapToInt(Message::segments).sum();
  }

  /** What the button that sends is to say: how much it is. */
  public String size() {
    if (messages.isEmpty()) return "没有短信号";
    if (messages.get().isEmpty()) return "没有报备过的话";
    return "%d 条，按 %d 段计费".formatted(messages.get().size(), segments());
  }

  /** As it reads there: what can be tapped is just its words. */
  public String wechat() {
    return Tap.words(considered.renderings().wechat());
  }

  /** How the words were read, for whoever wonders. */
  public String evidence() {
    return considered.understanding().words().stream().collect(Collectors.joining("／"));
  }
}
