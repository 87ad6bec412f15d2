package wenbao.channel.sms.generic;

import io.micronaut.json.JsonMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import wenbao.channel.sms.Rejected;

/** Reads a gateway's body, or shows what it should look like. */
final class ReadJson {
  private final JsonMapper json;

  ReadJson(JsonMapper json) {
    this.json = json;
  }

  <T> T read(byte[] body, Class<T> as, String example) {
    @Nullable T read = null;
    try {
      read = json.readValue(body, as);
    } catch (IOException e) {
      rethrowOurs(e);
    }
    Rejected.unless(read != null, "the body is JSON in UTF-8, as in " + example);
    return read;
  }

  /** The mapper wraps what a record's own check said. */
  private static void rethrowOurs(Throwable e) {
    for (var cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Rejected ours) {
        throw ours;
      }
    }
  }
}
