package wenbao.channel.sms.cmpp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.zx.sms.codec.cmpp.msg.CmppConnectRequestMessage;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import wenbao.channel.sms.Line;

/** Says who we are without saying the password (protocols, B9). */
final class Login {
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("MMddHHmmss").withZone(ZoneId.of("Asia/Shanghai"));

  private Login() {}

  static CmppConnectRequestMessage of(Line line, Instant now) {
    var login = new CmppConnectRequestMessage();
    String timestamp = WRITTEN.format(now);
    login.setSourceAddr(line.access().keyId());
    login.setAuthenticatorSource(proof(line.access(), timestamp));
    login.setTimestamp(Long.parseLong(timestamp));
    login.setVersion(line.cmpp().version());
    return login;
  }

  private static byte[] proof(Line.Access access, String timestamp) {
    try {
      var md5 = MessageDigest.getInstance("MD5");
      md5.update(access.keyId().getBytes(US_ASCII));
      md5.update(new byte[9]);
      md5.update(access.keySecret().getBytes(US_ASCII));
      return md5.digest(timestamp.getBytes(US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }

  /** What a status other than 0 complains about. */
  static String refusal(long status) {
    return switch ((int) status) {
      case 1 -> "login refused, status 1: the structure of the message";
      case 2 -> "login refused, status 2: our address or login is not known to the carrier";
      case 3 -> "login refused, status 3: key-id or key-secret";
      case 4 -> "login refused, status 4: the version is too high; try version: \"2.0\"";
      default -> "login refused, status " + status + "; perhaps too many connections";
    };
  }
}
