package wenbao.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import wenbao.application.tickets.Ticket;
import wenbao.application.tickets.Transcript;
import wenbao.application.tickets.Transcript.Line;
import wenbao.application.tickets.Transcripts;

/** Puts together what the service and what persons said. */
@Singleton
final class StoredTranscripts implements Transcripts {
  /** Nobody reads more; the last ones are shown. */
  private static final int MOST = 300;

  private static final Comparator<Line> OLDEST_FIRST =
      Comparator.comparing(Line::at).thenComparing(Line::id);

  private final TicketRows tickets;
  private final TicketMessageRows replies;
  private final AskedRows asked;

  StoredTranscripts(TicketRows tickets, TicketMessageRows replies, AskedRows asked) {
    this.tickets = tickets;
    this.replies = replies;
    this.asked = asked;
  }

  @Override
  public Optional<Transcript> of(String ticket) {
    return tickets.findById(ticket).map(row -> new Transcript(row.ticket(), lines(row)));
  }

  private List<Line> lines(TicketRow row) {
    var lines = new ArrayList<Line>();
    asked(row).stream().map(AskedRow::asked).forEach(lines::add);
    replies.of(row.id()).stream().map(TicketMessageRow::written).forEach(lines::add);
    lines.sort(OLDEST_FIRST);
    return List.copyOf(lines);
  }

  /** All who were forgotten have the same hash: none. */
  private List<AskedRow> asked(TicketRow row) {
    if (row.senderHash().isEmpty()) return List.of();
    Ticket ticket = row.ticket();
    long since = ticket.openedAt().minus(ticket.channel().memory()).toEpochMilli();
    long until = ticket.closedAt().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE);
    return asked.of(row.channel(), row.account(), row.senderHash(), since, until, MOST);
  }
}
