package wenbao.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import wenbao.domain.Aspect;
import wenbao.domain.Guess;
import wenbao.domain.Label;
import wenbao.domain.Row;

/**
 * What is understood of one message.
 *
 * @param text as it may be kept: personal data is masked
 * @param plain in standard words, what the later steps read
 * @param words cut by the segmenter
 * @param aspects the sides asked about, in the order of the message
 * @param bureau the id of the bureau that the message names
 * @param denied what the message says it is not about
 * @param row the published row that the message names
 * @param guesses likeliest first
 * @param certain whether a step knew the label for sure, so that nobody needs to guess
 * @param evidence what each step saw, for the operator
 */
public record Understanding(
    String text,
    String plain,
    List<String> words,
    List<Aspect> aspects,
    Optional<String> bureau,
    Set<Label> denied,
    Optional<Row> row,
    List<Guess> guesses,
    boolean certain,
    List<String> evidence) {
  public static Understanding of(String text) {
    return new Understanding(
        text,
        text,
        List.of(),
        List.of(),
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        List.of(),
        false,
        List.of());
  }

  /** The text itself is replaced: only for what may not be kept. */
  public Understanding withText(String text) {
    return new Understanding(
        text, text, words, aspects, bureau, denied, row, guesses, certain, evidence);
  }

  public Understanding withPlain(String plain) {
    return new Understanding(
        text, plain, words, aspects, bureau, denied, row, guesses, certain, evidence);
  }

  public Understanding withWords(List<String> words) {
    return new Understanding(
        text, plain, words, aspects, bureau, denied, row, guesses, certain, evidence);
  }

  public Understanding withAspects(List<Aspect> aspects) {
    return new Understanding(
        text, plain, words, aspects, bureau, denied, row, guesses, certain, evidence);
  }

  public Understanding withBureau(String bureau) {
    return new Understanding(
        text, plain, words, aspects, Optional.of(bureau), denied, row, guesses, certain, evidence);
  }

  public Understanding withDenied(Set<Label> more) {
    var all = new TreeSet<>(denied);
    all.addAll(more);
    return new Understanding(
        text, plain, words, aspects, bureau, all, row, guesses, certain, evidence);
  }

  public Understanding withRow(Row row) {
    return new Understanding(
        text, plain, words, aspects, bureau, denied, Optional.of(row), guesses, certain, evidence);
  }

  public Understanding withGuesses(List<Guess> guesses) {
    return new Understanding(
        text, plain, words, aspects, bureau, denied, row, guesses, certain, evidence);
  }

  /** The one label that it must be. */
  public Understanding certainly(Guess guess) {
    return new Understanding(
        text, plain, words, aspects, bureau, denied, row, List.of(guess), true, evidence);
  }

  public Understanding because(String seen) {
    var more = new ArrayList<>(evidence);
    more.add(seen);
    return new Understanding(
        text, plain, words, aspects, bureau, denied, row, guesses, certain, more);
  }
}
