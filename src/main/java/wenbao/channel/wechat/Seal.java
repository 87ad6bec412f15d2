package wenbao.channel.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts for WeChat and decrypts what comes from there, with one key of one account. */
final class Seal {
  private static final int BLOCK = 16;
  private static final int SALT = 16;
  private static final int HEAD = SALT + Integer.BYTES;

  // WeChat pads to 32 bytes; the JDK's PKCS5Padding knows 16 only, so we pad by hand.
  private static final int PAD = 32;

  private final byte[] key;
  private final byte[] appId;
  private final RandomGenerator random;

  /**
   * @param aesKey 43 characters, as WeChat's platform shows it
   * @param random a {@link java.security.SecureRandom}
   */
  Seal(String aesKey, String appId, RandomGenerator random) {
    // The JDK's decoder overlooks the two surplus bits that most keys have in the last character.
    this.key = Base64.getDecoder().decode(aesKey + "=");
    this.appId = appId.getBytes(UTF_8);
    this.random = random;
  }

  String close(String message) {
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    byte[] text = message.getBytes(UTF_8);
    int length = HEAD + text.length + appId.length;
    int pad = PAD - length % PAD;
    var plain = ByteBuffer.allocate(length + pad);
    plain.put(salt).putInt(text.length).put(text).put(appId);
    while (plain.hasRemaining()) plain.put((byte) pad);
    return Base64.getEncoder().encodeToString(crypt(Cipher.ENCRYPT_MODE, plain.array()));
  }

  /** Empty when it was not sealed with this key, for this account. */
  Optional<String> open(String encrypted) {
    byte[] sealed = decode(encrypted);
    if (sealed.length == 0 || sealed.length % BLOCK != 0) return Optional.empty();
    return message(withoutPad(crypt(Cipher.DECRYPT_MODE, sealed)));
  }

  private Optional<String> message(byte[] plain) {
    if (plain.length < HEAD) return Optional.empty();
    int length = ByteBuffer.wrap(plain).getInt(SALT);
    if (length < 0 || length > plain.length - HEAD) return Optional.empty();
    byte[] tail = Arrays.copyOfRange(plain, HEAD + length, plain.length);
    return MessageDigest.isEqual(tail, appId)
        ? Optional.of(new String(plain, HEAD, length, UTF_8))
        : Optional.empty();
  }

  private static byte[] withoutPad(byte[] padded) {
    int pad = padded[padded.length - 1];
    if (pad < 1 || pad > PAD || pad > padded.length) return new byte[0];
    int length = padded.length - pad;
    for (int i = length; i < padded.length; i++) if (padded[i] != pad) return new byte[0];
    return Arrays.copyOf(padded, length);
  }

  private static byte[] decode(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }

  private byte[] crypt(int direction, byte[] bytes) {
    try {
      var cipher = Cipher.getInstance("AES/CBC/NoPadding");
      var iv = new IvParameterSpec(key, 0, BLOCK);
      cipher.init(direction, new SecretKeySpec(key, "AES"), iv);
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // whole blocks, a key of 32 bytes: cannot fail
    }
  }
}
