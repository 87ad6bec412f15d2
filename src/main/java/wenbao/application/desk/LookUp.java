package wenbao.application.desk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import wenbao.answering.Composing;
import wenbao.answering.Rendering;
import wenbao.application.Considered;
import wenbao.application.Considering;
import wenbao.application.Knowledge;
import wenbao.domain.Answer;
import wenbao.domain.Aspect;
import wenbao.domain.Catalog;
import wenbao.domain.Channel;
import wenbao.domain.Conversation;
import wenbao.domain.Decision.Tell;
import wenbao.domain.Guess;
import wenbao.domain.Item;
import wenbao.domain.Label;

/**
 * Finds what to tell a caller, from half a sentence on. It reads as it would for a citizen; the
 * operator may take another item, or another side of it, than the one it took. Nothing is stored.
 */
public final class LookUp {
  private static final int MOST = 6;
  private static final double WORTH_SHOWING = 0.01;

  private final Considering considering;
  private final Knowledge knowledge;
  private final Composing composing;
  private final InstantSource clock;
  private final Rendering rendering = new Rendering();

  public LookUp(
      Considering considering, Knowledge knowledge, Composing composing, InstantSource clock) {
    this.considering = considering;
    this.knowledge = knowledge;
    this.composing = composing;
    this.clock = clock;
  }

  /**
   * @param text what was typed so far
   * @param item what the operator took instead
   * @param side the only side of it that is asked about
   */
  public record Question(String text, String bureau, Optional<Label> item, Optional<Aspect> side) {}

  /**
   * @param candidates likeliest first
   * @param because why the service would answer so
   */
  public record Found(Considered considered, List<Guess> candidates, String because) {}

  public Found lookUp(Question question) {
    var nobody = Conversation.fresh("desk", question.bureau());
    var result =
        considering.consider(
            question.text(), question.bureau(), Channel.TELEPHONE, nobody, clock.instant());
    var considered = result.considered();
    var candidates = candidates(question.text(), considered.understanding().guesses());
    return new Found(chosen(question, considered), candidates, result.because());
  }

  private Considered chosen(Question question, Considered own) {
    Catalog catalog = knowledge.running();
    Label label = question.item().orElse(own.answer().label());
    boolean taken = question.item().isPresent() || question.side().isPresent();
    if (!taken || !catalog.items().containsKey(label)) return own;
    List<Aspect> sides =
        question.side().map(List::of).orElseGet(() -> own.understanding().aspects());
    var tell =
        new Tell(label, sides.stream().filter(s -> s != Aspect.WHOLE).toList(), Optional.empty());
    // The city that was named goes with the item.
    String bureau = own.understanding().bureau().orElse(question.bureau());
    Answer answer = composing.compose(tell, question.text(), catalog.bureau(bureau), catalog);
    return new Considered(own.understanding(), answer, rendering.render(answer, catalog));
  }

  /** What it may be, then what only has these words in its name: operators know the names. */
  private List<Guess> candidates(String text, List<Guess> guesses) {
    var found = new ArrayList<Guess>();
    guesses.stream().filter(g -> g.score() >= WORTH_SHOWING).limit(MOST).forEach(found::add);
    String words = text.strip();
    if (words.length() < 2) return found;
    knowledge.running().items().values().stream()
        .filter(item -> item.name().contains(words) || item.also().contains(words))
        .filter(item -> found.stream().noneMatch(g -> g.label().equals(item.id())))
        .sorted(Comparator.comparing(Item::id))
        .limit(Math.max(0, MOST - found.size()))
        .forEach(item -> found.add(new Guess(item.id(), 0, "名称里有“" + words + "”")));
    return found;
  }
}
