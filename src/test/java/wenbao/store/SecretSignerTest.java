package wenbao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a signature in a link looks like, and what it depends on. */
class SecretSignerTest {
  @TempDir Path data;

  private final String text = "suining\nremote-referral.ma\ng18";

  @Test
  void is_short_and_fit_for_an_address() {
    assertThat(signer("a".repeat(32)).sign(text)).matches("[A-Za-z0-9_-]{21}[AQgw]");
  }

  @Test
  void depends_on_the_text_and_the_secret_only() {
    String signed = signer("a".repeat(32)).sign(text);
    assertThat(signer("a".repeat(32)).sign(text)).isEqualTo(signed);
    assertThat(signer("a".repeat(32)).sign(text + "1")).isNotEqualTo(signed);
    assertThat(signer("b".repeat(32)).sign(text)).isNotEqualTo(signed);
  }

  private SecretSigner signer(String secret) {
    return new SecretSigner(new Secret(secret, new DataFolder(data.toString())));
  }
}
