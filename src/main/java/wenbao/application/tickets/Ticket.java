package wenbao.application.tickets;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import wenbao.application.PersonNeeded;
import wenbao.domain.Channel;
import wenbao.domain.Label;

/**
 * One citizen's conversation handed to a person. At most one of a citizen's by an account is open.
 *
 * @param citizen a short name that names nobody, the same in all of a citizen's: {@code 微信·3f2a}
 * @param bureau the account's
 * @param holder the user name of who has it; empty while nobody has
 * @param waitingSince the oldest message that no person has replied to yet
 * @param claimedAt when its holder got it
 * @param ending empty until it is closed, and where nobody closed it
 * @param item what it was about, as the person says
 * @param writtenAt when the citizen's last message came in; what a page says it has seen
 * @param changedAt the last time that anything of it changed, also what the citizen wrote
 * @param version grows when it changes hands or state, not with what is written
 */
public record Ticket(
    String id,
    String citizen,
    Channel channel,
    String account,
    String bureau,
    PersonNeeded why,
    State state,
    String holder,
    Instant openedAt,
    Optional<Instant> waitingSince,
    Optional<Instant> claimedAt,
    Optional<Instant> firstReplyAt,
    Optional<Instant> closedAt,
    Optional<Ending> ending,
    Optional<Label> item,
    Instant writtenAt,
    Instant changedAt,
    long version) {

  /** Where it stands. */
  public enum State {
    /** Nobody has it; the service goes on answering. */
    WAITING("等人接"),
    /** Somebody has it; the service is silent. */
    CLAIMED("处理中"),
    CLOSED("已结束");

    private final String chinese;

    State(String chinese) {
      this.chinese = chinese;
    }

    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String chinese() {
      return chinese;
    }

    public static Optional<State> of(String id) {
      return Arrays.stream(values()).filter(state -> state.id().equals(id)).findFirst();
    }
  }

  public boolean isHeldBy(String username) {
    return state == State.CLAIMED && holder.equals(username);
  }

  Ticket heldBy(String username, Instant at) {
    return with(State.CLAIMED, username, Optional.of(at), Optional.empty(), Optional.empty(), item);
  }

  Ticket released() {
    return with(State.WAITING, "", Optional.empty(), Optional.empty(), Optional.empty(), item);
  }

  Ticket closed(Ending ending, Optional<Label> item, Instant at) {
    return with(State.CLOSED, holder, claimedAt, Optional.of(at), Optional.of(ending), item);
  }

  private Ticket with(
      State state,
      String holder,
      Optional<Instant> claimedAt,
      Optional<Instant> closedAt,
      Optional<Ending> ending,
      Optional<Label> item) {
    return new Ticket(
        id,
        citizen,
        channel,
        account,
        bureau,
        why,
        state,
        holder,
        openedAt,
        waitingSince,
        claimedAt,
        firstReplyAt,
        closedAt,
        ending,
        item,
        writtenAt,
        changedAt,
        version);
  }
}
