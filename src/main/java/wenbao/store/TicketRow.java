package wenbao.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wenbao.application.PersonNeeded;
import wenbao.application.tickets.Ending;
import wenbao.application.tickets.Ticket;
import wenbao.domain.Label;

/** A conversation handed to a person as the table {@code ticket} keeps it. */
@MappedEntity("ticket")
record TicketRow(
    @Id String id,
    String channel,
    String account,
    String senderHash,
    String senderSealed,
    String bureau,
    String why,
    String state,
    String holder,
    long openedAt,
    @Nullable Long waitingSince,
    @Nullable Long claimedAt,
    @Nullable Long firstReplyAt,
    @Nullable Long closedAt,
    @Nullable String ending,
    @Nullable String item,
    long writtenAt,
    long changedAt,
    long version) {
  private static final int SHORT = 4;

  Ticket ticket() {
    return new Ticket(
        id,
        citizen(),
        Written.readChannel(channel),
        account,
        bureau,
        needed(),
        Ticket.State.of(state).orElseThrow(),
        holder,
        Instant.ofEpochMilli(openedAt),
        moment(waitingSince),
        moment(claimedAt),
        moment(firstReplyAt),
        moment(closedAt),
        Optional.ofNullable(ending).flatMap(Ending::of),
        Optional.ofNullable(item).map(Label::new),
        Instant.ofEpochMilli(writtenAt),
        Instant.ofEpochMilli(changedAt),
        version);
  }

  PersonNeeded needed() {
    return Arrays.stream(PersonNeeded.values())
        .filter(reason -> reason.id().equals(why))
        .findFirst()
        .orElseThrow();
  }

  /** The hash begins at random, so nobody is named by it. */
  private String citizen() {
    String by = Written.readChannel(channel).chinese();
    return by + "·" + (senderHash.isEmpty() ? "已遗忘" : senderHash.substring(0, SHORT));
  }

  private static Optional<Instant> moment(@Nullable Long millis) {
    return Optional.ofNullable(millis).map(Instant::ofEpochMilli);
  }
}
