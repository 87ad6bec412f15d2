package wenbao.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import wenbao.application.Signer;

/**
 * HMAC-SHA-256 in base64url, its first half: 128 bits cannot be guessed, and links are to be short.
 */
@Singleton
final class SecretSigner implements Signer {
  private static final int BYTES = 16;

  private final SecretKey key;

  SecretSigner(Secret secret) {
    key = secret.key("HmacSHA256", "wenbao signing 1");
  }

  @Override
  public String sign(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] half = Arrays.copyOf(mac.doFinal(text.getBytes(UTF_8)), BYTES);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(half);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
