package wenbao.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Hides who wrote to us: sealed where we must answer, hashed where we must recognise. */
@Singleton
final class Seal {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKey sealing;
  private final SecretKey hashing;

  Seal(Secret secret) {
    sealing = secret.key("AES", "wenbao sealing 1");
    hashing = secret.key("HmacSHA256", "wenbao hashing 1");
  }

  /** AES-256-GCM under a random nonce: the same text is sealed differently every time. */
  String seal(String text) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text.getBytes(UTF_8));
      byte[] all = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
      return Base64.getEncoder().encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String open(String sealed) {
    byte[] all = Base64.getDecoder().decode(sealed);
    byte[] nonce = java.util.Arrays.copyOf(all, NONCE);
    try {
      byte[] text = cipher(Cipher.DECRYPT_MODE, nonce).doFinal(all, NONCE, all.length - NONCE);
      return new String(text, UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "this was sealed with another secret; wenbao.secret must be the one it was written with",
          e);
    }
  }

  /** HMAC-SHA-256 in hex. */
  String hash(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(hashing);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }
}
