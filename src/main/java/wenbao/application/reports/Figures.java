package wenbao.application.reports;

import java.util.List;

/**
 * The figures of a period. Each list but that of the aspects adds up to {@code all}.
 *
 * @param hours of the day, 0 to 23, all of them
 * @param days all of them, as 2026-03-02
 * @param outcomes ids; {@link Filter#NOT_YET} where there is no answer yet
 * @param labels ids, the most frequent first; {@link Filter#NOT_YET} as above
 * @param aspects ids; an inquiry about two sides is counted under both
 * @param satisfied how many citizens said so
 * @param dissatisfied how many said the opposite
 */
public record Figures(
    long all,
    List<Count> hours,
    List<Count> days,
    List<Count> channels,
    List<Count> bureaus,
    List<Count> outcomes,
    List<Count> labels,
    List<Count> aspects,
    long satisfied,
    long dissatisfied,
    List<Tallies.Wording> unanswered,
    Accuracy accuracy,
    Service service) {
  public record Count(String key, long count) {}
}
