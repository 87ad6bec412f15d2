package wenbao.understanding;

import java.util.List;
import wenbao.domain.Guess;

/** Guesses what a message is about. */
@FunctionalInterface
public interface Classifier {
  /**
   * @return likeliest first, the probabilities of all labels summing to one; empty when this
   *     classifier has nothing to say
   */
  List<Guess> classify(Understanding understanding);
}
