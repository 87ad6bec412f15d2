package wenbao.application.tickets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wenbao.domain.Guess;
import wenbao.domain.Label;

/**
 * What was said in a ticket, and shortly before it was opened, oldest first. The words are masked.
 */
public record Transcript(Ticket ticket, List<Line> lines) {
  /** One thing that was said. */
  public sealed interface Line {
    String id();

    Instant at();
  }

  /**
   * A citizen's message and what the service replied.
   *
   * @param id of the inquiry
   * @param reply empty while there is none, and where a person has the conversation
   * @param outcome {@code told}, {@code asked}, {@code said}, {@code handed-over}; empty while it
   *     is not settled
   * @param label what the answer was about
   * @param probability of the label, 0 to 1
   * @param because why it was answered so; empty for messages from before reasons were kept
   * @param guesses what the message may have been about, likeliest first, five at most
   */
  public record Asked(
      String id,
      Instant at,
      String text,
      String reply,
      String outcome,
      Optional<Label> label,
      double probability,
      String because,
      List<Guess> guesses)
      implements Line {}

  /**
   * A person's reply.
   *
   * @param member the user name
   * @param why what the other side said when it did not arrive; may be empty
   */
  public record Written(
      String id, Instant at, String member, String text, Delivery delivery, String why)
      implements Line {}
}
