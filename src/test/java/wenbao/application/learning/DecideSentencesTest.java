package wenbao.application.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wenbao.application.learning.Fakes.SHARING;
import static wenbao.application.learning.Fakes.TRANSFER;
import static wenbao.application.learning.Fakes.acting;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.application.learning.DecideSentences.Line;
import wenbao.application.staff.Acting;
import wenbao.application.staff.Role;
import wenbao.domain.Label;
import wenbao.testing.HandClock;

class DecideSentencesTest {
  private final Fakes.FakeFiles files = new Fakes.FakeFiles();
  private final Fakes.MemorySentences sentences = new Fakes.MemorySentences();
  private final DecideSentences decide = new DecideSentences(sentences, files, new HandClock());

  @BeforeEach
  void someStandThereAlready() {
    files.add("医保怎么转走", TRANSFER);
    files.add("卡给娃儿用", SHARING);
    files.calibrate("转到成都要好久", TRANSFER);
    decide.accept(List.of(new Line("", "钱跟着人走不")), TRANSFER, acting(Role.EDITOR));
    decide.accept(List.of(new Line("", "老公能刷我的不")), SHARING, acting(Role.EDITOR));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # sentence,               what is wrong with it as a transfer
          '',                       空的
          医保，怎么转走？,          里已经有这句话了
          卡给娃儿用,                里是“家庭共济”
          转到成都要好久,            用来校准
          钱跟着人走不？,            已经收下
          老公能刷我的不,            收在“家庭共济”下面
          我的号〔手机号〕能转不,     遮住的个人信息
          打13812345678转,          像证件号
          １３８１２３４５６７８转,    像证件号
          [转,                      括号
          """)
  void refuses(String sentence, String why) {
    var wrong = decide.accept(List.of(new Line(sentence, sentence)), TRANSFER, editor());
    assertThat(wrong.get(0)).contains(why);
    assertThat(sentences.kept).hasSize(2);
  }

  @Test
  void refuses_what_is_too_long_or_of_no_item() {
    assertThat(decide.accept(List.of(line("转".repeat(151))), TRANSFER, editor()).get(0))
        .contains("太长");
    assertThat(decide.accept(List.of(line("转")), new Label("nothing"), editor()).get(0))
        .contains("没有“nothing”");
  }

  @Test
  void accepts_all_or_nothing() {
    var wrong = decide.accept(List.of(line("转来"), line("转来！"), line("")), TRANSFER, editor());
    assertThat(wrong).containsOnlyKeys(1, 2);
    assertThat(sentences.kept).hasSize(2);
    assertThat(decide.accept(List.of(line("转来"), line("转去")), TRANSFER, editor())).isEmpty();
    assertThat(sentences.accepted()).hasSize(4);
    assertThat(sentences.acts.getLast().what()).isEqualTo("examples-accepted");
    assertThat(sentences.acts.getLast().detail()).isEqualTo("关系转移，2 句"); // not the words
  }

  @Test
  void a_message_that_was_rewritten_is_dealt_with_too() {
    var line = new Line("我叫〔手机号〕转哈嘛", "转哈嘛");
    assertThat(decide.accept(List.of(line), TRANSFER, editor())).isEmpty();
    assertThat(sentences.decided(List.of(Same.id(line.original()), Same.id(line.text()))))
        .hasSize(2);
    assertThat(sentences.accepted()).extracting(Sentences.Kept::text).contains("转哈嘛");
  }

  @Test
  void discards_and_takes_back() {
    decide.discard(List.of("哈哈", ""), editor());
    assertThat(sentences.discarded(9)).extracting(Sentences.Kept::text).containsExactly("哈哈");
    assertThat(decide.accept(List.of(line("哈哈")), TRANSFER, editor())).isEqualTo(Map.of());
    assertThat(decide.takeBack(Same.id("哈哈"), editor())).isTrue();
    assertThat(sentences.kept).hasSize(2);
  }

  @Test
  void only_editors_decide() {
    var operator = acting(Role.OPERATOR);
    assertThatThrownBy(() -> decide.accept(List.of(line("转")), TRANSFER, operator))
        .isInstanceOf(Acting.Forbidden.class);
    assertThatThrownBy(() -> decide.discard(List.of("转"), operator))
        .isInstanceOf(Acting.Forbidden.class);
  }

  private static Line line(String text) {
    return new Line(text, text);
  }

  private static Acting editor() {
    return acting(Role.EDITOR);
  }
}
