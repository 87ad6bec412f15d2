package wenbao.application.tickets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenbao.application.PersonNeeded;
import wenbao.application.staff.Act;
import wenbao.domain.Channel;

/** Tickets in memory, each of a citizen of its own, with what was written down about them. */
final class FakeTickets implements Tickets {
  static final Instant OPENED = Instant.parse("2026-03-02T00:58:00Z");

  final Map<String, Ticket> kept = new LinkedHashMap<>();
  final List<Act> acts = new ArrayList<>();

  /** What happens just before the next change is tried. */
  Runnable meanwhile = () -> {};

  Ticket add(String id, Channel channel) {
    var ticket =
        new Ticket(
            id,
            "微信·3f2a",
            channel,
            "account",
            "suining",
            PersonNeeded.ASKED_FOR_PERSON,
            Ticket.State.WAITING,
            "",
            OPENED,
            Optional.of(OPENED),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OPENED,
            OPENED,
            1);
    kept.put(id, ticket);
    return ticket;
  }

  void put(Ticket t) {
    kept.put(
        t.id(),
        new Ticket(
            t.id(),
            t.citizen(),
            t.channel(),
            t.account(),
            t.bureau(),
            t.why(),
            t.state(),
            t.holder(),
            t.openedAt(),
            t.waitingSince(),
            t.claimedAt(),
            t.firstReplyAt(),
            t.closedAt(),
            t.ending(),
            t.item(),
            t.writtenAt(),
            t.changedAt(),
            t.version() + 1));
  }

  @Override
  public Optional<Ticket> find(String id) {
    return Optional.ofNullable(kept.get(id));
  }

  @Override
  public List<Ticket> queue(Filter filter, int most) {
    return List.copyOf(kept.values());
  }

  @Override
  public Map<String, String> words(List<String> ids) {
    return Map.of();
  }

  @Override
  public Counts counts(String username) {
    return new Counts(0, 0, 0, 0);
  }

  @Override
  public boolean change(Ticket before, Ticket after, Act act) {
    meanwhile.run();
    meanwhile = () -> {};
    if (kept.get(before.id()).version() != before.version()) return false;
    put(after);
    acts.add(act);
    return true;
  }

  @Override
  public Optional<Ticket> openBeside(String id) {
    return Optional.empty();
  }

  @Override
  public boolean open(String id, String inquiry, String holder, Instant at, Act act) {
    if (!inquiry.equals("q1")) return false;
    put(add(id, Channel.WECHAT).heldBy(holder, at));
    acts.add(act);
    return true;
  }

  @Override
  public int closeStale(Instant then, Instant at) {
    return 0;
  }
}
