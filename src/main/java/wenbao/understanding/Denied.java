package wenbao.understanding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wenbao.domain.Guess;

/**
 * 「不是报销，是转移」: what is denied is taken out of the text, and the labels that it speaks of are ruled
 * out.
 */
public final class Denied implements Step {
  private static final Pattern DENIAL =
      Pattern.compile(
          "(?<!是|要|算)(?:并不是|不是|不想|不要|没想|不打算|不问|不说)(?:要|想|问|说|去|来)?"
              + "(?!了|的?[，,])([^，,。；;！!？?\\s]{2,14})[，,。；;！!\\s]+(?=\\S{3,})");

  /** A denied clause this likely to mean a label rules the label out. */
  private static final double LIKELY = 0.4;

  private final Reading clause;

  /**
   * @param clause how the denied clause is read: cut and guessed
   */
  public Denied(Step... clause) {
    this.clause = new Reading(clause);
  }

  @Override
  public Understanding apply(Understanding u) {
    if (u.certain()) return u;
    Matcher found = DENIAL.matcher(u.plain());
    if (!found.find()) return u;
    String rest =
        (u.plain().substring(0, found.start()) + u.plain().substring(found.end())).strip();
    if (rest.isEmpty()) return u;
    var denied =
        clause.read(found.group(1)).guesses().stream()
            .filter(g -> g.score() >= LIKELY)
            .map(Guess::label)
            .filter(label -> !label.isDecision()) // 「我不想跟机器说，」 wants a person all the more
            .collect(Collectors.toSet());
    return u.withPlain(rest).withDenied(denied).because("Denied: " + found.group(1) + denied);
  }
}
