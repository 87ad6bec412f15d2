package wenbao.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenbao.domain.Catalog;
import wenbao.domain.Guess;
import wenbao.domain.Tap;

/**
 * Certain, or silent: what a tapped choice says, even one in an old message. It asks for its own
 * side only, whatever other sides the item's name may sound like.
 */
public final class SameTap implements Step {
  /** As guesses name it. */
  public static final String NAME = "SameTap";

  private final Map<String, Tap> taps = new HashMap<>();

  public SameTap(Catalog catalog) {
    for (Tap tap : Tap.all(catalog)) {
      tap.sentence(catalog).ifPresent(sentence -> taps.put(Squash.of(sentence), tap));
    }
  }

  @Override
  public Understanding apply(Understanding u) {
    Tap tap = taps.get(Squash.of(u.text()));
    if (tap == null) return u;
    return u.certainly(new Guess(tap.label(), 0.99, NAME))
        .withAspects(tap.aspect().map(List::of).orElse(List.of()))
        .because(NAME + ": " + tap.id());
  }
}
