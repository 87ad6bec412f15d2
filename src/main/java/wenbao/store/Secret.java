package wenbao.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * The one secret that all keys come from: {@code wenbao.secret}, or else a random one that the
 * first start writes to {@code secret.key} in the data folder.
 */
@Singleton
final class Secret {
  static final String FILE = "secret.key";
  static final int SHORTEST = 32;

  private final String secret;

  Secret(@Property(name = "wenbao.secret") @Nullable String configured, DataFolder data) {
    secret = configured == null ? data.kept(FILE, Secret::random) : configured.strip();
    if (secret.length() < SHORTEST) throw new IllegalStateException(complaint(configured, data));
  }

  /** A key for one purpose; another purpose gives another key. */
  SecretKey key(String algorithm, String purpose) {
    var derived =
        HKDFParameterSpec.ofExtract()
            .addIKM(secret.getBytes(UTF_8))
            .thenExpand(purpose.getBytes(UTF_8), 32);
    try {
      return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, derived);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static String complaint(@Nullable String configured, DataFolder data) {
    return configured == null
        ? data.file(FILE)
            + " is not whole: put the one from your backup in its place, or delete it if nothing"
            + " was stored yet"
        : "wenbao.secret (WENBAO_SECRET) is too short: at least "
            + SHORTEST
            + " characters, for example from “openssl rand -hex 32”";
  }
}
