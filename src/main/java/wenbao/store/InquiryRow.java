package wenbao.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wenbao.application.Incoming;

/** An inquiry as the table {@code inquiry} keeps it. */
@MappedEntity("inquiry")
record InquiryRow(
    @Id String id,
    String channel,
    String account,
    String messageHash,
    String messageSealed,
    String senderHash,
    String senderSealed,
    String text,
    String bureau,
    long receivedAt,
    long leaseUntil,
    boolean promised,
    @Nullable String outcome,
    @Nullable String label,
    @Nullable String aspects,
    @Nullable Double probability,
    @Nullable String reply,
    @Nullable String catalogVersion,
    @Nullable Long answeredAt) {

  static InquiryRow received(Incoming in, String id, Duration lease, Seal seal) {
    return new InquiryRow(
        id,
        in.channel().id(),
        in.account(),
        seal.hash(in.key()),
        seal.seal(in.key()),
        seal.hash(in.sender()),
        seal.seal(in.sender()),
        in.text().replace("\0", ""), // PostgreSQL refuses a text that holds it
        in.bureau(),
        in.at().toEpochMilli(),
        in.at().plus(lease).toEpochMilli(),
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  Incoming incoming(Seal seal) {
    return new Incoming(
        Written.readChannel(channel),
        account,
        seal.open(messageSealed),
        seal.open(senderSealed),
        text,
        bureau,
        Instant.ofEpochMilli(receivedAt));
  }
}
