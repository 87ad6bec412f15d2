package wenbao.channel.sms.huawei;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import wenbao.channel.sms.Line;
import wenbao.channel.sms.Pushed;
import wenbao.channel.sms.Rejected;

/** Whether a call was signed by Huawei Cloud, just now. */
final class ProvedCall {
  static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "SDK-HMAC-SHA256 Access=([^,\\s]+), ?SignedHeaders=([a-z0-9;-]+),"
              + " ?Signature=([0-9a-f]{64})");
  private static final Duration SKEW = Duration.ofMinutes(15);
  private static final String RIGHT =
      "X-Sdk-Date within 15 minutes of our time, and Authorization: SDK-HMAC-SHA256"
          + " Access=<app_key>, SignedHeaders=…x-sdk-date…, Signature=… over method, path, headers"
          + " and body";

  private final InstantSource clock;

  ProvedCall(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * @throws Rejected when it proves nothing
   */
  void verify(Line.Access access, Pushed pushed) {
    if (!isProved(access, pushed)) throw Rejected.unproved(RIGHT);
  }

  private boolean isProved(Line.Access access, Pushed pushed) {
    var written = AUTHORIZATION.matcher(pushed.header("Authorization").orElse(""));
    if (!written.matches() || !written.group(1).equals(access.keyId())) return false;
    var names = List.of(written.group(2).split(";"));
    if (!names.contains("x-sdk-date") || !isNow(pushed)) return false;
    var headers = new TreeMap<String, String>();
    for (String name : names) headers.put(name, pushed.header(name).orElse(""));
    String right =
        SdkHmac.signature(
            access.keySecret(), pushed.method(), pushed.path(), headers, pushed.body());
    return MessageDigest.isEqual(right.getBytes(UTF_8), written.group(3).getBytes(UTF_8));
  }

  private boolean isNow(Pushed pushed) {
    try {
      var at = WRITTEN.parse(pushed.header("X-Sdk-Date").orElse(""), Instant::from);
      return Duration.between(at, clock.instant()).abs().compareTo(SKEW) <= 0;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
