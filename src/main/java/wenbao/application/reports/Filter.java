package wenbao.application.reports;

import java.util.List;

/**
 * Which inquiries are meant. An empty text means all of them.
 *
 * @param words each of them stands in the question or in the answer
 * @param same the whole question, letter by letter
 * @param channel the id of a channel
 * @param bureau the id of a bureau
 * @param label the id of an item or a decision
 * @param aspect the id of an aspect that was asked about
 * @param outcome the id of an outcome, or {@link #NOT_YET}
 * @param below only those read with a probability below this; {@link #ANY_PROBABILITY}: all
 * @param hour of the day, 0 to 23; {@link #ANY_HOUR}: all
 */
public record Filter(
    Period period,
    List<String> words,
    String same,
    String channel,
    String bureau,
    String label,
    String aspect,
    String outcome,
    double below,
    int hour,
    Judged judged,
    Rated rated,
    Waited waited) {
  /** The outcome of what has no answer yet. */
  public static final String NOT_YET = "none";

  public static final double ANY_PROBABILITY = 2;
  public static final int ANY_HOUR = -1;

  public Filter {
    words = List.copyOf(words);
  }

  public static Filter all(Period period) {
    return new Filter(
        period,
        List.of(),
        "",
        "",
        "",
        "",
        "",
        "",
        ANY_PROBABILITY,
        ANY_HOUR,
        Judged.ANY,
        Rated.ANY,
        Waited.ANY);
  }

  /** What the judges of the blind sample said. */
  public enum Judged {
    ANY,
    JUDGED,
    /** Drawn into the sample, and nobody has judged it. */
    OPEN,
    RIGHT,
    WRONG,
    CANNOT_SAY
  }

  /** What the citizen said. */
  public enum Rated {
    ANY,
    RATED,
    SATISFIED,
    DISSATISFIED
  }
}
