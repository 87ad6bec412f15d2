package wenbao.application.reports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wenbao.application.Explained;

/**
 * One inquiry as it is read again later. Who asked is not in it.
 *
 * @param channel the id of the channel
 * @param text masked; empty where the citizen was forgotten
 * @param answered empty while it waits for its answer
 * @param satisfied null while the citizen has not said
 * @param verdict of the judges together, where it was judged
 * @param person what became of it, where it was handed to one
 */
public record Asked(
    String id,
    Instant at,
    String channel,
    String account,
    String bureau,
    String text,
    Optional<Answered> answered,
    @Nullable Boolean satisfied,
    Optional<Verdict> verdict,
    Optional<ByPerson> person) {

  /**
   * @param outcome the id of the outcome
   * @param label the id of the item or the decision
   * @param aspects their ids
   */
  public record Answered(
      String outcome,
      String label,
      List<String> aspects,
      double probability,
      String reply,
      String catalogVersion,
      Instant at,
      Explained why) {}

  public Position position() {
    return new Position(at.toEpochMilli(), id);
  }

  /** Where a page ends: the next one begins with what is older. */
  public record Position(long at, String id) {
    public static Position before(Instant at) {
      return new Position(at.toEpochMilli(), "");
    }
  }
}
