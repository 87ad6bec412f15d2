package wenbao.channel.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
  private static final String KEY = "Zq7mT4xKp0LrB8vNcJ2hGfD5sYwA1eUoIiQ9tRk3MzX";
  private static final String APP = "wx0123456789abcdef";
  private static final Seal OURS = new Seal(KEY, APP, new SecureRandom());

  /** The samples of Tencent and of others' programs; none was made by this one. */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/wechat/vectors.tsv",
      delimiter = '\t',
      quoteCharacter = '§',
      numLinesToSkip = 1)
  void agreesWithOthers(
      String id,
      String token,
      String aesKey,
      String appId,
      String timestamp,
      String nonce,
      String random,
      String msgSignature,
      String signature,
      String encrypt,
      String plaintext)
      throws XMLStreamException {
    String opened = new Seal(aesKey, appId, pinned(random)).open(encrypt).orElseThrow();
    if (plaintext != null) assertThat(opened).isEqualTo(plaintext);
    else assertThat(ReadPush.read(opened).content()).isEqualTo("abcdteT");
    if (random != null) {
      assertThat(new Seal(aesKey, appId, pinned(random)).close(plaintext)).isEqualTo(encrypt);
    }
    if (msgSignature != null) {
      assertThat(Signature.of(token, timestamp, nonce, encrypt)).isEqualTo(msgSignature);
      assertThat(Signature.matches(msgSignature, encrypt, nonce, timestamp, token)).isTrue();
    }
    if (signature != null) {
      assertThat(Signature.of(token, timestamp, nonce)).isEqualTo(signature);
    }
  }

  @ParameterizedTest(name = "{0}: {5}")
  @CsvFileSource(resources = "/wechat/negatives.tsv", delimiter = '\t', numLinesToSkip = 1)
  void refuses(
      String id, String timestamp, String nonce, String encrypt, String msgSignature, String why) {
    assertThat(Signature.of("GovBotToken2026", timestamp, nonce, encrypt)).isEqualTo(msgSignature);
    assertThat(OURS.open(encrypt)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "=",
        "A",
        "not Base64 at all",
        "9ZJ7unUlFiYd95Qx4cesZVEmB1cUQCd0Ir_QOjC3c2I7VZ-7J4e7Z9LohJ6webSX9IxU7m0LHk4XxCtlnzIFfw==",
        "9ZJ7unUlFiYd95Qx4cesZQ==",
        "9ZJ7unUlFiYd95Qx4cesZVEmB1cUQCd0Ir/QOjC3c2I7VZ+7J4e7Z9LohJ6webSX9IxU7m0LHk4XxCtlnzIF"
      })
  void refusesWhatIsNoCiphertext(String encrypt) {
    assertThat(OURS.open(encrypt)).isEmpty();
  }

  @Test
  void opensWhatItClosedAtEveryLengthOfPad() {
    for (int length = 0; length < 70; length++) {
      String message = "码".repeat(length / 3) + "x".repeat(length % 3);
      assertThat(OURS.open(OURS.close(message))).contains(message);
    }
  }

  @Test
  void anotherAccountsSealIsNotOurs() {
    String theirs = new Seal(KEY, APP + "0", new SecureRandom()).close("你好");
    assertThat(OURS.open(theirs)).isEmpty();
    String short1 = new Seal(KEY, APP.substring(1), new SecureRandom()).close("你好");
    assertThat(OURS.open(short1)).isEmpty();
  }

  @Test
  void theSaltIsNewEachTime() {
    assertThat(OURS.close("你好")).isNotEqualTo(OURS.close("你好"));
  }

  private static RandomGenerator pinned(String salt) {
    if (salt == null) return new SecureRandom();
    return new RandomGenerator() {
      @Override
      public void nextBytes(byte[] bytes) {
        System.arraycopy(salt.getBytes(UTF_8), 0, bytes, 0, bytes.length);
      }

      @Override
      public long nextLong() {
        throw new UnsupportedOperationException();
      }
    };
  }
}
