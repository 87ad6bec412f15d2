package wenbao.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wenbao.application.tickets.Transcript;
import wenbao.domain.Label;
import wenbao.domain.Tap;

/** An inquiry as a transcript shows it. */
@MappedEntity("inquiry")
record AskedRow(
    @Id String id,
    long receivedAt,
    String text,
    @Nullable String reply,
    @Nullable String outcome,
    @Nullable String label,
    @Nullable Double probability,
    @Nullable String because,
    @Nullable String guesses) {
  Transcript.Asked asked() {
    return new Transcript.Asked(
        id,
        Instant.ofEpochMilli(receivedAt),
        text,
        reply == null ? "" : Tap.words(reply),
        outcome == null ? "" : outcome,
        Optional.ofNullable(label).map(Label::new),
        probability == null ? 0 : probability,
        because == null ? "" : because,
        guesses == null ? List.of() : Written.readGuesses(guesses));
  }
}
