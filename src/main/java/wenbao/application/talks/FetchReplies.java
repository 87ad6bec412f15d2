package wenbao.application.talks;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import wenbao.application.talks.Mailbox.Letter;
import wenbao.domain.Channel;

/**
 * Gives a citizen's page what persons wrote to him. A letter is given until the page says that it
 * has shown it: what is lost on the way comes again.
 */
public final class FetchReplies {
  /** So long a browser is known to which a person may write: telephones sleep. */
  public static final Duration KNOWN = Duration.ofDays(1);

  /** A page that did not come again for so long is closed. */
  private static final Duration PRESENT = Duration.ofSeconds(45);

  private final Mailbox mailbox;
  private final Looking looking;
  private final DutyHours duty;
  private final InstantSource clock;

  public FetchReplies(Mailbox mailbox, Looking looking, DutyHours duty, InstantSource clock) {
    this.mailbox = mailbox;
    this.looking = looking;
    this.duty = duty;
    this.clock = clock;
  }

  /** Whom a citizen has before him. */
  public enum Standing {
    /** The service, which answers by itself. */
    SERVICE,
    /** A person will come. */
    WAITING,
    /** A person may come, but not before the next working hours. */
    OFF_DUTY,
    /** A person has it. */
    PERSON
  }

  /**
   * @param letters oldest first
   */
  public record Fetched(Standing standing, List<Letter> letters) {}

  /**
   * @param shown the ids of the letters that the citizen has seen
   * @param all whether the page shows nothing yet, so that it needs the earlier letters too
   */
  public Fetched fetch(
      Channel channel, String account, String citizen, List<String> shown, boolean all) {
    if (!shown.isEmpty()) mailbox.shown(channel, account, citizen, shown, clock.instant());
    var open = mailbox.open(channel, account, citizen);
    open.ifPresent(o -> looking.look(o.ticket(), Looking.CITIZEN, clock.instant().plus(PRESENT)));
    var standing = open.map(this::standing).orElse(Standing.SERVICE);
    var letters =
        all ? mailbox.all(channel, account, citizen) : mailbox.waiting(channel, account, citizen);
    return new Fetched(standing, letters);
  }

  private Standing standing(Mailbox.Open open) {
    if (!open.claimed() && !open.promised()) return Standing.SERVICE;
    if (!duty.isOn(clock.instant())) return Standing.OFF_DUTY;
    return open.claimed() ? Standing.PERSON : Standing.WAITING;
  }
}
