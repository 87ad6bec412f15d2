package wenbao.application.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static wenbao.application.learning.Fakes.SHARING;
import static wenbao.application.learning.Fakes.TRANSFER;
import static wenbao.testing.HandClock.MORNING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import wenbao.application.staff.Act;
import wenbao.domain.Guess;
import wenbao.domain.Label;
import wenbao.understanding.Reading;

class ReviewMessagesTest {
  private final List<Asked.Message> badly = new ArrayList<>();
  private final List<Marks.Mark> marks = new ArrayList<>();
  private final Fakes.MemorySentences sentences = new Fakes.MemorySentences();
  private final ReviewMessages review =
      new ReviewMessages(
          new FakeAsked(),
          new FakeMarks(),
          sentences,
          ReviewMessagesTest::byLastCharacter,
          () ->
              new Reading(u ->
                  u.withGuesses(
                      List.of(
                          new Guess(Label.UNCLEAR, 0.5, "test"),
                          new Guess(SHARING, 0.4, "test")))));

  @Test
  void groups_stand_in_the_order_of_how_often_they_were_asked() {
    asked("走一个", 2, Asked.Why.UNANSWERED);
    asked("来一下", 3, Asked.Why.UNSURE);
    asked("来两下", 3, Asked.Why.UNANSWERED);
    asked("走一个！", 1, Asked.Why.UNANSWERED);
    var groups = groups();
    assertThat(groups).extracting(Group::times).containsExactly(6L, 3L);
    assertThat(groups.getLast().lines()).hasSize(1); // punctuation makes no other sentence
    assertThat(review.groups(MORNING, MORNING, Asked.Why.UNSURE::equals))
        .extracting(Group::times)
        .containsExactly(3L);
  }

  @Test
  void what_an_operator_says_is_suggested() {
    asked("走一个", 2, Asked.Why.UNANSWERED);
    assertThat(groups().getFirst().suggested()).isEmpty();
    assertThat(review.withGuess(groups().getFirst()).suggested()).contains(SHARING);
    mark("走一个。", TRANSFER);
    mark("别的那个", TRANSFER); // was answered, but wrongly
    var group = groups().getFirst();
    assertThat(review.withGuess(group).suggested()).contains(TRANSFER);
    assertThat(group.times()).isEqualTo(7);
    assertThat(group.lines())
        .extracting(line -> line.message().why())
        .containsOnly(Asked.Why.CORRECTED);
  }

  @Test
  void what_was_decided_is_not_listed() {
    asked("走一个", 2, Asked.Why.UNANSWERED);
    mark("走两个", TRANSFER);
    for (String text : List.of("走一个？", "走两个")) {
      var kept = new Sentences.Kept(text, Optional.empty(), "wang.li", MORNING);
      sentences.kept.put(kept.id(), kept);
    }
    assertThat(groups()).isEmpty();
  }

  private List<Group> groups() {
    return review.groups(MORNING, MORNING, why -> true);
  }

  private void asked(String text, long times, Asked.Why why) {
    badly.add(new Asked.Message(text, times, why, "unclear", 0.2, MORNING, "q" + badly.size()));
  }

  private void mark(String text, Label label) {
    marks.add(new Marks.Mark("m" + marks.size(), text, label, "wang.li", MORNING));
  }

  private static List<List<Integer>> byLastCharacter(List<String> texts) {
    var groups = new LinkedHashMap<String, List<Integer>>();
    for (int i = 0; i < texts.size(); i++) {
      String same = Same.of(texts.get(i));
      groups.computeIfAbsent(same.substring(same.length() - 1), s -> new ArrayList<>()).add(i);
    }
    return List.copyOf(groups.values());
  }

  private final class FakeAsked implements Asked {
    @Override
    public List<Message> badly(Instant from, Instant to, int most) {
      return badly;
    }

    @Override
    public Map<String, Long> times(Collection<String> texts, Instant from, Instant to) {
      return texts.stream().collect(Collectors.toMap(text -> text, text -> 5L));
    }

    @Override
    public List<Text> texts(int most) {
      return List.of();
    }
  }

  private final class FakeMarks implements Marks {
    @Override
    public Optional<String> text(String inquiry) {
      return Optional.empty();
    }

    @Override
    public void put(Mark mark, Act act) {
      marks.add(mark);
    }

    @Override
    public Optional<Mark> find(String inquiry) {
      return Optional.empty();
    }

    @Override
    public List<Mark> between(Instant from, Instant to, int most) {
      return marks;
    }
  }
}
