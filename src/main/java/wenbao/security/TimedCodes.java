package wenbao.security;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.inject.Singleton;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import wenbao.application.staff.OneTimeCodes;

/** Codes as authenticators make them: SHA-1, six digits, half a minute. */
@Singleton
final class TimedCodes implements OneTimeCodes {
  private static final int BYTES = 20; // as RFC 4226 asks for SHA-1

  private final TimeBasedOneTimePasswordGenerator generator =
      new TimeBasedOneTimePasswordGenerator();
  private final SecureRandom random = new SecureRandom();
  private final Base32 base32 = new Base32();

  @Override
  public String secret() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return base32.encodeToString(bytes);
  }

  @Override
  public String code(String secret, Instant at) {
    var key = new SecretKeySpec(base32.decode(secret), generator.getAlgorithm());
    try {
      return generator.generateOneTimePasswordString(key, at);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("not a secret of a second step", e);
    }
  }
}
