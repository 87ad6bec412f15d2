package wenbao.channel.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageKeyTest {
  @Test
  void isTheMsgIdWhereThereIsOne() {
    assertThat(MessageKey.of(push("24567890123456789", "1", "", "")))
        .isEqualTo("24567890123456789");
  }

  @Test
  void elseWhoAndWhenAndWhatButReadByNobody() {
    String key = MessageKey.of(push("", "1", "CLICK", "GUIDE"));
    assertThat(key)
        .matches("[0-9a-f]{64}")
        .isEqualTo(MessageKey.of(push("", "1", "CLICK", "GUIDE")));
    assertThat(key)
        .isNotEqualTo(MessageKey.of(push("", "2", "CLICK", "GUIDE")))
        .isNotEqualTo(MessageKey.of(push("", "1", "VIEW", "GUIDE")))
        .isNotEqualTo(MessageKey.of(push("", "1", "CLICK", "MORE")));
  }

  private static Push push(String msgId, String time, String event, String eventKey) {
    return new Push("gh_1", "oA", time, "text", msgId, "", "", "", event, eventKey, "", "", "");
  }
}
