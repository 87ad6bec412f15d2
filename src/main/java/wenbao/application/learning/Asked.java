package wenbao.application.learning;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What was asked and perhaps not understood. */
public interface Asked {
  /** Why a message is shown to editors. */
  enum Why {
    /** Not understood, or handed to a person for it. */
    UNANSWERED,
    /** Answered, but hardly surer than not. */
    UNSURE,
    /** An operator said what it was about. */
    CORRECTED
  }

  /**
   * A message, however often it came.
   *
   * @param text masked
   * @param label what the service took it for
   * @param last when it came last
   * @param inquiry the id of the last one
   */
  record Message(
      String text,
      long times,
      Why why,
      String label,
      double probability,
      Instant last,
      String inquiry) {}

  /** Not understood in this time, or answered below {@link #UNSURE}; most often asked first. */
  List<Message> badly(Instant from, Instant to, int most);

  /** How often each of these texts came, however it was answered. */
  Map<String, Long> times(Collection<String> texts, Instant from, Instant to);

  /** Different texts that were asked, newest first, each with the bureau it went to. */
  List<Text> texts(int most);

  record Text(String text, String bureau, long times) {}

  double UNSURE = 0.5;
}
