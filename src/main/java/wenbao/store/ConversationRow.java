package wenbao.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wenbao.domain.Conversation;
import wenbao.domain.Label;

/** A conversation as the table {@code conversation} keeps it. */
@MappedEntity("conversation")
record ConversationRow(
    @Id String id,
    String bureau,
    @Nullable String label,
    String aspects,
    String choices,
    int notUnderstood,
    @Nullable String fragment,
    boolean withPerson,
    @Nullable String rating,
    @Nullable String said,
    long lastAt,
    long version) {

  static ConversationRow of(Conversation c) {
    return new ConversationRow(
        c.key(),
        c.bureau(),
        c.label() == null ? null : c.label().value(),
        Written.aspects(c.aspects()),
        Written.choices(c.choices()),
        c.notUnderstood(),
        c.fragment(),
        c.withPerson(),
        c.rating(),
        c.said(),
        c.lastAt().toEpochMilli(),
        c.version());
  }

  Conversation conversation() {
    return new Conversation(
        id,
        bureau,
        Optional.ofNullable(label).map(Label::new).orElse(null),
        Written.readAspects(aspects),
        Written.readChoices(choices),
        notUnderstood,
        fragment,
        withPerson,
        rating,
        said,
        Instant.ofEpochMilli(lastAt),
        version);
  }
}
