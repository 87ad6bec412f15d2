package wenbao.understanding;

import java.util.HashMap;
import java.util.Map;
import wenbao.domain.Guess;
import wenbao.domain.Label;

/** Certain, or silent: the very sentence stands in {@code intents/}. */
public final class SameSentence implements Step {
  private final Map<String, Label> known = new HashMap<>();

  /**
   * @param sentences sentence → label, such as the examples of all intents
   */
  public SameSentence(Map<String, Label> sentences) {
    sentences.forEach((sentence, label) -> known.put(Squash.of(sentence), label));
  }

  @Override
  public Understanding apply(Understanding u) {
    if (u.certain()) return u;
    Label label = known.get(Squash.of(u.text()));
    if (label == null) return u;
    return u.certainly(new Guess(label, 0.99, "SameSentence")).because("SameSentence: " + label);
  }
}
