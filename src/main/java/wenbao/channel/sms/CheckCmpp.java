package wenbao.channel.sms;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads how a line is connected by CMPP, whose fields have widths that we must keep to. */
final class CheckCmpp {
  private static final Map<String, Short> VERSIONS =
      Map.of("2", (short) 0x20, "2.0", (short) 0x20, "3", (short) 0x30, "3.0", (short) 0x30);

  /** Somebody who is told what is wrong. */
  interface Complain {
    void that(String key, String found, String right);
  }

  private final LineSettings written;
  private final Complain complain;

  CheckCmpp(LineSettings written, Complain complain) {
    this.written = written;
    this.complain = complain;
  }

  /**
   * @param wanted whether the line is connected by CMPP; otherwise nobody looks at it
   */
  Line.Cmpp read(boolean wanted) {
    if (wanted) checkFields();
    Short version = VERSIONS.get(written.version() == null ? "3.0" : written.version().strip());
    if (wanted && version == null) {
      complain.that("version", "“" + written.version() + "”", "\"2.0\" or \"3.0\"");
    }
    return new Line.Cmpp(
        version == null ? 0x30 : version,
        written.connections(),
        written.window(),
        written.perSecond(),
        text(written.serviceId()));
  }

  private void checkFields() {
    within("connections", written.connections(), 16);
    within("window", written.window(), 16);
    within("per-second", written.perSecond(), 1000);
    matches("key-id", written.keyId(), "\\p{Graph}{1,6}", "the login, 1 to 6 letters or digits");
    matches("sender", written.sender(), "\\d{3,20}", "the number, like 10690000");
    matches("service-id", written.serviceId(), "\\p{Graph}{0,10}", "at most 10 letters or digits");
  }

  private void within(String key, int number, int most) {
    if (number < 1 || number > most) {
      complain.that(key, "“" + number + "”", "a number from 1 to " + most);
    }
  }

  /** What is missing is complained about elsewhere. */
  private void matches(String key, @Nullable String value, String pattern, String right) {
    if (!text(value).isBlank() && !text(value).matches(pattern)) {
      complain.that(key, "“" + value + "”", right);
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
