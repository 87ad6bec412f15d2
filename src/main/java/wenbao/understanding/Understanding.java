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
 * What is understood of one message. Each step returns a richer one.
 *
 * @param text as it may be kept: personal data is masked
 * @param plain in standard words, what the later steps read
 * @param matter what is left of {@code plain} without the sides asked about and the city named
 * @param words cut by the segmenter
 * @param aspects the sides asked about, in the order of the message
 * @param bureau the id of the bureau that the message names
 * @param denied what the message says it is not about
 * @param rows published rows that the message names, of any bureau
 * @param guesses likeliest first
 * @param certain whether a step knew the label for sure, so that nobody needs to guess
 * @param evidence what each step saw, for the operator
 */
public record Understanding(
    String text,
    String plain,
    String matter,
    List<String> words,
    List<Aspect> aspects,
    Optional<String> bureau,
    Set<Label> denied,
    List<Row> rows,
    List<Guess> guesses,
    boolean certain,
    List<String> evidence) {
  public static Understanding of(String text) {
    return new Understanding(
        text,
        text,
        text,
        List.of(),
        List.of(),
        Optional.empty(),
        Set.of(),
        List.of(),
        List.of(),
        false,
        List.of());
  }

  /** The likeliest label. */
  public Optional<Guess> best() {
    return guesses.stream().findFirst();
  }

  /** The text itself is replaced: only for what may not be kept. */
  public Understanding withText(String text) {
    return new Understanding(
        text, text, text, words, aspects, bureau, denied, rows, guesses, certain, evidence);
  }

  /** Read together with another message: what is kept is this one, what was read is both. */
  public Understanding withText(String text, String plain) {
    return new Understanding(
        text, plain, matter, words, aspects, bureau, denied, rows, guesses, certain, evidence);
  }

  public Understanding withPlain(String plain) {
    return new Understanding(
        text, plain, plain, words, aspects, bureau, denied, rows, guesses, certain, evidence);
  }

  public Understanding withMatter(String matter) {
    return new Understanding(
        text, plain, matter, words, aspects, bureau, denied, rows, guesses, certain, evidence);
  }

  public Understanding withWords(List<String> words) {
    return new Understanding(
        text, plain, matter, words, aspects, bureau, denied, rows, guesses, certain, evidence);
  }

  public Understanding withAspects(List<Aspect> aspects) {
    return new Understanding(
        text, plain, matter, words, aspects, bureau, denied, rows, guesses, certain, evidence);
  }

  public Understanding withBureau(String named) {
    return new Understanding(
        text,
        plain,
        matter,
        words,
        aspects,
        Optional.of(named),
        denied,
        rows,
        guesses,
        certain,
        evidence);
  }

  public Understanding withDenied(Set<Label> more) {
    var all = new TreeSet<>(denied);
    all.addAll(more);
    return new Understanding(
        text, plain, matter, words, aspects, bureau, all, rows, guesses, certain, evidence);
  }

  public Understanding withRows(List<Row> rows) {
    return new Understanding(
        text, plain, matter, words, aspects, bureau, denied, rows, guesses, certain, evidence);
  }

  public Understanding withGuesses(List<Guess> guesses) {
    return new Understanding(
        text, plain, matter, words, aspects, bureau, denied, rows, guesses, certain, evidence);
  }

  /** The one label that it must be. */
  public Understanding certainly(Guess guess) {
    return new Understanding(
        text, plain, matter, words, aspects, bureau, denied, rows, List.of(guess), true, evidence);
  }

  public Understanding because(String seen) {
    var more = new ArrayList<>(evidence);
    more.add(seen);
    return new Understanding(
        text, plain, matter, words, aspects, bureau, denied, rows, guesses, certain, more);
  }
}
