package wenbao.channel.sms.generic;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wenbao.channel.sms.Rejected;
import wenbao.channel.sms.Up;

/**
 * A citizen's message as the generic gateway pushes it.
 *
 * @param id the gateway's, the same when it pushes again
 * @param receivedAt by the gateway, with its zone; ours when it says nothing
 */
@Serdeable
record GenericUp(String id, String from, String text, @Nullable String receivedAt) {
  static final String EXAMPLE =
      """
      {"id":"5f2c…","from":"13800138000","to":"106900001","text":"异地就医怎么备案",\
      "receivedAt":"2026-01-01T10:00:00+08:00"}\
      """;

  GenericUp {
    Rejected.unless(
        id != null && id.matches("[^\\p{Cntrl}\\s]{1,100}"),
        "id: the message's own id, 1 to 100 characters without spaces, as in " + EXAMPLE);
    Rejected.unless(
        from != null && !from.isBlank() && from.length() <= 40,
        "from: the sender's number, as in " + EXAMPLE);
    Rejected.unless(
        text != null && !text.isBlank() && text.codePointCount(0, text.length()) <= Up.LONGEST,
        "text: what the citizen wrote, 1 to 2,000 characters, as in " + EXAMPLE);
    Moment.check("receivedAt", receivedAt);
  }

  Up message(Instant now) {
    return new Up(id, from, text, Moment.read(receivedAt, now));
  }
}
