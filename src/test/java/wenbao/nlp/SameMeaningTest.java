package wenbao.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wenbao.understanding.CutWords;

class SameMeaningTest {
  private static final Lesson LESSON =
      new Lesson(
          "none",
          new CutWords(new HanLpWords(List.of()))::apply,
          Set.of("的", "吗", "了"),
          Map.of(),
          Map.of());

  private static final List<String> TEXTS =
      List.of(
          "我爸走了卡里的钱怎么取",
          "娃儿刚生下来怎么上医保",
          "老人去世了医保卡里的钱能取出来吗",
          "医保断缴了怎么补",
          "新生儿医保怎么办理",
          "爸走了，卡里的钱怎么取啊");

  @Test
  void groups_by_meaning() {
    var groups = new SameMeaning(LESSON, Optional.of(new Meaning())).group(TEXTS);
    assertThat(groups).containsExactly(List.of(0, 2, 5), List.of(1, 4), List.of(3));
  }

  @Test
  void groups_by_words_without_the_model() {
    var groups = new SameMeaning(LESSON, Optional.empty()).group(TEXTS);
    assertThat(groups.getFirst()).contains(0, 5).doesNotContain(1, 3);
  }

  @Test
  void nothing_is_no_group() {
    assertThat(new SameMeaning(LESSON, Optional.empty()).group(List.of())).isEmpty();
  }
}
