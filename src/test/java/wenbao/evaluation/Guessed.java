package wenbao.evaluation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenbao.answering.Composing;
import wenbao.application.Considering;
import wenbao.application.Knowledge;
import wenbao.domain.Catalog;
import wenbao.domain.Guess;
import wenbao.domain.Label;
import wenbao.testing.SmallCatalog;
import wenbao.understanding.Reading;

/** A service that guesses what it is told to: {@code "remote-referral 0.9, greeting 0.1"}. */
final class Guessed {
  static final InstantSource MORNING = InstantSource.fixed(Instant.parse("2026-03-02T01:00:00Z"));

  final Catalog catalog = SmallCatalog.make();
  private final Map<String, List<Guess>> guesses = new HashMap<>();

  Guessed on(String text, String written) {
    var own = new ArrayList<Guess>();
    for (String guess : written.isBlank() ? new String[0] : written.split(", *")) {
      String[] parts = guess.strip().split(" ");
      own.add(new Guess(new Label(parts[0]), Double.parseDouble(parts[1]), "told to"));
    }
    guesses.put(text, own);
    return this;
  }

  Considering considering() {
    var reading = new Reading(u -> u.withGuesses(guesses.getOrDefault(u.text(), List.of())));
    return new Considering(() -> reading, new Knowledge(catalog), new Composing(MORNING));
  }

  Evaluating evaluating() {
    return new Evaluating(considering(), new Knowledge(catalog), MORNING, () -> 0);
  }
}
