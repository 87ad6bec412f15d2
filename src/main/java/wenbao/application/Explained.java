package wenbao.application;

import java.util.List;
import wenbao.domain.Guess;

/**
 * Why a message was answered as it was, as it is kept for the operator.
 *
 * @param because may be empty
 * @param guesses likeliest first; none where nothing was guessed
 */
public record Explained(String because, List<Guess> guesses) {
  private static final int MOST = 5;

  /** A line of our own needs no reason. */
  public static final Explained NOT = new Explained("", List.of());

  public Explained {
    guesses = guesses.stream().limit(MOST).toList();
  }
}
