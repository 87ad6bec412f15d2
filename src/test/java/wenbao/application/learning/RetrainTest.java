package wenbao.application.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wenbao.application.learning.Fakes.SHARING;
import static wenbao.application.learning.Fakes.TRANSFER;
import static wenbao.application.learning.Fakes.acting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import wenbao.application.learning.Candidates.State;
import wenbao.application.learning.Candidates.Tally;
import wenbao.application.staff.Acting;
import wenbao.application.staff.Role;
import wenbao.domain.Label;
import wenbao.domain.Outcome;
import wenbao.testing.HandClock;

class RetrainTest {
  private static final Heard UNCLEAR = new Heard(Outcome.SAID, Label.UNCLEAR, 0.3);
  private static final Heard SURE = new Heard(Outcome.TOLD, TRANSFER, 0.9);
  private static final Heard SURER = new Heard(Outcome.TOLD, TRANSFER, 0.95);
  private static final Heard WRONG = new Heard(Outcome.TOLD, SHARING, 0.6);

  private final Fakes.FakeFiles files = new Fakes.FakeFiles();
  private final Fakes.MemorySentences sentences = new Fakes.MemorySentences();
  private final Fakes.MemoryCandidates candidates = new Fakes.MemoryCandidates();
  private final HandClock clock = new HandClock();
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final FakeTrial trial = new FakeTrial();
  private final Acting reviewer = acting(Role.REVIEWER);
  private final Retrain retrain =
      new Retrain(sentences, candidates, new FakeAsked(), files, trial, background::add, clock);

  @Test
  void shows_whose_answers_would_change_before_anything_does() {
    accept("转走的事");
    assertThat(retrain.begin(reviewer)).isEmpty();
    assertThat(retrain.begin(reviewer).orElseThrow()).contains("已经有一个正在学");
    background.remove().run();
    var shown = retrain.newest().orElseThrow();
    assertThat(shown.state()).isEqualTo(State.SHOWN);
    assertThat(shown.tally()).contains(new Tally(3, 1, 2, 1, 1));
    assertThat(retrain.changes(1))
        .containsExactly(
            new Change("转走的事", 7, Optional.empty(), UNCLEAR, SURE),
            new Change("转呀", 0, Optional.of(TRANSFER), SURE, WRONG),
            new Change("转嘛", 0, Optional.of(TRANSFER), UNCLEAR, SURE));
    assertThat(candidates.inForce).isEqualTo(InForce.NOTHING);
    assertThat(trial.takenOver).isZero();
  }

  @Test
  void answers_by_it_once_it_is_adopted() {
    accept("转走的事");
    retrain.begin(reviewer);
    assertThat(retrain.adopt(1, reviewer)).isPresent(); // nobody has seen it
    background.remove().run();
    assertThat(retrain.adopt(1, reviewer)).isEmpty();
    assertThat(trial.takenOver).isEqualTo(1);
    assertThat(candidates.inForce.sentences()).containsExactly(new Taught("转走的事", TRANSFER));
    assertThat(retrain.adopt(1, reviewer).orElseThrow()).contains("已经换上或者放弃");
    assertThat(retrain.isUpToDate()).isTrue();
    assertThat(retrain.begin(reviewer).orElseThrow()).contains("没有新的可学");
  }

  @Test
  void what_was_taken_back_is_unlearned_the_same_way() {
    accept("转走的事");
    learnAndAdopt();
    sentences.kept.clear();
    assertThat(retrain.isUpToDate()).isFalse();
    learnAndAdopt();
    assertThat(candidates.inForce.sentences()).isEmpty();
  }

  @Test
  void leaves_out_what_the_files_say_by_now() {
    accept("转走的事");
    accept("转来的事");
    accept("转去的事");
    files.add("转来的事", TRANSFER);
    files.add("转去的事", SHARING);
    learnAndAdopt();
    assertThat(candidates.inForce.sentences()).containsExactly(new Taught("转走的事", TRANSFER));
    var joining = Joining.of(ShowSentences.taught(sentences.accepted()), files);
    assertThat(joining.inTheFiles()).containsExactly(new Taught("转来的事", TRANSFER));
    assertThat(joining.leftOut()).hasSize(1);
    assertThat(joining.leftOut().getFirst().why()).contains("intents/family-sharing.yml");
    files.add("转走的事", TRANSFER);
    assertThat(retrain.isUpToDate()).isTrue(); // an export came back as a file
  }

  @Test
  void what_was_shown_holds_for_the_files_it_was_shown_with() {
    accept("转走的事");
    retrain.begin(reviewer);
    background.remove().run();
    trial.lesson = "another";
    assertThat(retrain.adopt(1, reviewer).orElseThrow()).contains("不一样了");
    assertThat(candidates.inForce).isEqualTo(InForce.NOTHING);
  }

  @Test
  void is_left_when_nobody_wants_it_any_more() {
    accept("转走的事");
    retrain.begin(reviewer);
    retrain.drop(1, reviewer);
    background.remove().run();
    assertThat(retrain.newest().orElseThrow().state()).isEqualTo(State.DROPPED);
  }

  @Test
  void says_so_when_it_fails_or_dies() {
    accept("转走的事");
    retrain.begin(reviewer);
    assertThat(retrain.isDead(retrain.newest().orElseThrow())).isFalse();
    clock.pass(Duration.ofMinutes(11));
    assertThat(retrain.isDead(retrain.newest().orElseThrow())).isTrue();
    trial.breaks = true;
    background.remove().run();
    assertThat(retrain.newest().orElseThrow().state()).isEqualTo(State.FAILED);
  }

  @Test
  void only_reviewers_retrain() {
    var editor = acting(Role.EDITOR);
    assertThatThrownBy(() -> retrain.begin(editor)).isInstanceOf(Acting.Forbidden.class);
    assertThatThrownBy(() -> retrain.adopt(1, editor)).isInstanceOf(Acting.Forbidden.class);
    assertThatThrownBy(() -> retrain.drop(1, editor)).isInstanceOf(Acting.Forbidden.class);
  }

  private void accept(String text) {
    var kept = new Sentences.Kept(text, Optional.of(TRANSFER), "wang.li", clock.instant());
    sentences.kept.put(kept.id(), kept);
  }

  private void learnAndAdopt() {
    assertThat(retrain.begin(reviewer)).isEmpty();
    background.remove().run();
    assertThat(retrain.adopt(retrain.newest().orElseThrow().number(), reviewer)).isEmpty();
  }

  private static final class FakeAsked implements Asked {
    @Override
    public List<Message> badly(Instant from, Instant to, int most) {
      return List.of();
    }

    @Override
    public Map<String, Long> times(Collection<String> texts, Instant from, Instant to) {
      return Map.of();
    }

    @Override
    public List<Text> texts(int most) {
      return List.of(
          new Text("医保转移", "suining", 3),
          new Text("转走的事", "suining", 7),
          new Text("你好", "suining", 1));
    }
  }

  private static final class FakeTrial implements Trial {
    String lesson = "one";
    boolean breaks;
    int takenOver;

    @Override
    public String lesson() {
      return lesson;
    }

    @Override
    public Readings learn(List<Taught> sentences, IntPredicate goOn) {
      if (breaks) throw new IllegalStateException("a test");
      if (!goOn.test(50)) throw new CancellationException();
      return new Readings() {
        @Override
        public Heard before(String text, String bureau) {
          return text.equals("转走的事") || text.equals("转嘛") ? UNCLEAR : SURE;
        }

        @Override
        public Heard after(String text, String bureau) {
          return text.equals("转呀") ? WRONG : text.equals("医保转移") ? SURER : SURE;
        }
      };
    }

    @Override
    public List<Taught> calibration() {
      return List.of(new Taught("转呀", TRANSFER), new Taught("转嘛", TRANSFER));
    }

    @Override
    public void takeOver() {
      takenOver++;
    }
  }
}
