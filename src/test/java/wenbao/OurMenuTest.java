package wenbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenbao.domain.Channel;
import wenbao.domain.Conversation;
import wenbao.domain.Label;
import wenbao.domain.Menu.Ask;
import wenbao.domain.Menu.Button;
import wenbao.domain.Menu.Group;
import wenbao.domain.Outcome;
import wenbao.testing.OurData;

/** Whoever taps a button of our menu gets an answer, and no question in its place. */
class OurMenuTest {
  static Stream<String> sentences() {
    return asks(OurData.PUBLISHED.menu().buttons()).map(Ask::sentence);
  }

  private static Stream<Ask> asks(List<Button> buttons) {
    return buttons.stream()
        .flatMap(button ->
            switch (button) {
              case Ask ask -> Stream.of(ask);
              case Group group -> asks(group.buttons());
              default -> Stream.empty();
            });
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void is_understood_with_certainty(String sentence) {
    var asked = OurMind.ask(sentence, "suining");
    assertThat(asked.considered().understanding().certain()).as(asked.because()).isTrue();
    var answer = asked.considered().answer();
    // A family's answer may offer its members, after it has said what they share.
    if (answer.outcome() != Outcome.HANDED_OVER) assertThat(answer.fields()).isNotEmpty();
  }

  /** 「报销比例」 after an answer is about that answer, and would be no good as a button. */
  @ParameterizedTest
  @MethodSource("sentences")
  void means_the_same_after_any_other(String sentence) {
    Label fresh = OurMind.ask(sentence, "suining").considered().answer().label();
    var before = Stream.concat(sentences(), Stream.of("转院去华西要带什么材料", "公积金怎么提取", "办"));
    assertThat(before)
        .allSatisfy(said -> {
          var conversation = OurMind.ask(said, "suining").conversation();
          assertThat(tapped(sentence, conversation)).as("after " + said).isEqualTo(fresh);
        });
  }

  private static Label tapped(String sentence, Conversation conversation) {
    return OurMind.MIND
        .considering()
        .consider(sentence, "suining", Channel.WECHAT, conversation, OurData.NOW)
        .considered()
        .answer()
        .label();
  }
}
