package wenbao.channel.sms.cmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short soak: the carrier hangs up once, and nobody's answer is lost or comes twice. */
class CmppSoakTest {
  @TempDir Path data;

  @Test
  void every_message_is_sent_once_and_reported() throws Exception {
    var figures = CmppSoak.run(300, 1, data);
    System.out.print(figures);
    assertThat(figures.isClean()).as(figures.toString()).isTrue();
    assertThat(figures.unread()).isLessThanOrEqualTo(4 * 2);
  }
}
