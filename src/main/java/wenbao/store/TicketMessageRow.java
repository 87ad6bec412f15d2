package wenbao.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wenbao.application.tickets.Delivery;
import wenbao.application.tickets.Transcript;

/**
 * A person's reply, with how its sending went.
 *
 * @param state of its message in the outbox; null where that is gone
 */
@MappedEntity("ticket_message")
record TicketMessageRow(
    @Id String id,
    String member,
    String text,
    long at,
    @Nullable String state,
    @Nullable String why) {
  Transcript.Written written() {
    var delivery = state == null ? Delivery.UNKNOWN : Delivery.of(state).orElse(Delivery.UNKNOWN);
    return new Transcript.Written(
        id, Instant.ofEpochMilli(at), member, text, delivery, why == null ? "" : why);
  }
}
