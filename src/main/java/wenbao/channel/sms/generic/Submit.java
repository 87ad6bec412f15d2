package wenbao.channel.sms.generic;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import wenbao.channel.outbound.Sent;
import wenbao.channel.sms.Line;
import wenbao.domain.MobileNumber;
import wenbao.domain.Segments;

/** One message as the generic gateway takes it. */
@Serdeable
record Submit(String id, String to, String text, int segments) {
  static Submit of(Line line, String id, MobileNumber to, String unsigned) {
    var text = "【" + line.signature() + "】" + unsigned;
    return new Submit(id, to.digits(), text, Segments.of(text).size());
  }

  @Override
  public String toString() {
    return "Submit[" + id + "]"; // the rest is personal
  }

  /** What the gateway says to it. */
  @Serdeable
  record Answer(@Nullable Integer code, @Nullable String messageId, @Nullable String msg) {
    static final String EXAMPLE =
        """
        {"code":0,"messageId":"g-1"}\
        """;
    private static final int LONGEST_REASON = 200;

    Sent sent() {
      if (code == null) {
        return new Sent.Again("an answer without code, not like " + EXAMPLE);
      }
      return code == 0
          ? new Sent.Accepted(messageId == null ? "" : messageId)
          : new Sent.Refused("code " + code + ": " + reason());
    }

    /** Gateways like to name the number; it must not come into our logs by this door. */
    private String reason() {
      var plain = msg == null ? "" : MobileNumber.hiddenIn(msg).replaceAll("\\p{Cntrl}", " ");
      return plain.length() <= LONGEST_REASON ? plain : plain.substring(0, LONGEST_REASON);
    }
  }
}
