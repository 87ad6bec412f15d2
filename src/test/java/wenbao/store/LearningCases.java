package wenbao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wenbao.store.Samples.LEASE;
import static wenbao.store.Samples.MORNING;
import static wenbao.store.Samples.incoming;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wenbao.application.Erasing;
import wenbao.application.Incoming;
import wenbao.application.Settled;
import wenbao.application.learning.Asked;
import wenbao.application.learning.Candidates;
import wenbao.application.learning.Candidates.State;
import wenbao.application.learning.Candidates.Tally;
import wenbao.application.learning.Change;
import wenbao.application.learning.Heard;
import wenbao.application.learning.Marks;
import wenbao.application.learning.Same;
import wenbao.application.learning.Sentences;
import wenbao.application.learning.Sentences.Kept;
import wenbao.application.learning.Taught;
import wenbao.application.staff.Act;
import wenbao.application.staff.AuditLog;
import wenbao.domain.Conversation;
import wenbao.domain.Label;
import wenbao.domain.Outcome;

/** What holds for the learning on every database. */
abstract class LearningCases {
  private static final Label TRANSFER = new Label("transfer");
  private static final Instant LONG_AGO = MORNING.minus(Duration.ofDays(1));
  private static final Instant TOMORROW = MORNING.plus(Duration.ofDays(1));

  /** Two instances on one database. */
  abstract List<Store> instances();

  private Store one;
  private Sentences sentences;
  private Candidates candidates;
  private Marks marks;

  @BeforeEach
  void emptyDatabase() {
    one = instances().getFirst();
    one.empty();
    for (var table :
        List.of(
            "learning_mark",
            "learning_sentence",
            "learning_in_force",
            "learning_candidate",
            "learning_candidate_sentence",
            "learning_change")) {
      one.sql("DELETE FROM " + table);
    }
    one.sql("UPDATE learning_version SET version = 0");
    sentences = bean(Sentences.class);
    candidates = bean(Candidates.class);
    marks = bean(Marks.class);
  }

  private <T> T bean(Class<T> type) {
    return one.context().getBean(type);
  }

  private static Act act(String what) {
    return new Act(MORNING, "wang.li", "10.0.0.1", what, "", "");
  }

  private static Kept accepted(String text) {
    return new Kept(text, Optional.of(TRANSFER), "wang.li", MORNING);
  }

  private static Kept discarded(String text) {
    return new Kept(text, Optional.empty(), "wang.li", MORNING);
  }

  private String acts() {
    var all = bean(AuditLog.class).page(new AuditLog.Filter("wang.li", ""), Long.MAX_VALUE, 3);
    return all.getFirst().act().what();
  }

  @Test
  void a_sentence_is_decided_about_once() {
    assertThat(sentences.decide(List.of(accepted("转走怎么办")), act("examples-accepted"))).isEqualTo(1);
    assertThat(acts()).isEqualTo("examples-accepted");
    assertThat(sentences.decide(List.of(discarded("转走，怎么办？")), act("examples-discarded"))).isZero();
    assertThat(sentences.accepted()).containsExactly(accepted("转走怎么办"));
    String id = Same.id("转走怎么办");
    assertThat(sentences.decided(List.of(id, "other"))).isEqualTo(Set.of(id));
    assertThat(sentences.takeBack(id, act("example-taken-back"))).isTrue();
    assertThat(sentences.takeBack(id, act("example-taken-back"))).isFalse();
    assertThat(sentences.accepted()).isEmpty();
  }

  @Test
  void a_discarded_sentence_may_be_accepted_later() {
    sentences.decide(List.of(discarded("转走怎么办")), act("examples-discarded"));
    assertThat(sentences.discarded(9)).containsExactly(discarded("转走怎么办"));
    sentences.decide(List.of(accepted("转走怎么办")), act("examples-accepted"));
    assertThat(sentences.find(Same.id("转走怎么办"))).contains(accepted("转走怎么办"));
  }

  @Test
  void a_text_of_any_length_can_be_discarded() {
    String text = "长".repeat(5_000) + "\0";
    sentences.decide(List.of(discarded(text)), act("examples-discarded"));
    assertThat(sentences.discarded(9)).hasSize(1);
  }

  @Test
  void the_last_mark_counts() {
    asked("q1", "在哪儿转", "unclear", 0.2);
    assertThat(marks.text("q1")).contains("在哪儿转");
    assertThat(marks.text("q2")).isEmpty();
    mark("q1", "在哪儿转", "human");
    mark("q1", "在哪儿转", "transfer");
    assertThat(marks.between(LONG_AGO, TOMORROW, 9))
        .extracting(Marks.Mark::label)
        .containsExactly(TRANSFER);
    assertThat(marks.find("q1").orElseThrow().by()).isEqualTo("wang.li");
  }

  private void mark(String inquiry, String text, String label) {
    marks.put(
        new Marks.Mark(inquiry, text, new Label(label), "wang.li", MORNING), act("example-marked"));
  }

  @Test
  void what_went_badly_is_found_with_how_often() {
    asked("q1", "在哪儿转", "unclear", 0.2);
    asked("q2", "在哪儿转", "unclear", 0.3);
    asked("q3", "好像是转移", "transfer", 0.4);
    asked("q4", "医保转移", "transfer", 0.9);
    asked("q5", "找人", "human", 0.97);
    asked("q6", "咿呀", "human", 0.1);
    var badly = bean(Asked.class).badly(LONG_AGO, TOMORROW, 9);
    assertThat(badly).extracting(Asked.Message::text).containsExactly("在哪儿转", "咿呀", "好像是转移");
    var first = badly.getFirst();
    assertThat(first.times()).isEqualTo(2);
    assertThat(first.why()).isEqualTo(Asked.Why.UNANSWERED);
    assertThat(first.inquiry()).isEqualTo("q2");
    assertThat(first.probability()).isBetween(0.24, 0.26);
    assertThat(badly.getLast().why()).isEqualTo(Asked.Why.UNSURE);
    assertThat(bean(Asked.class).times(List.of("在哪儿转", "没人问"), LONG_AGO, TOMORROW))
        .isEqualTo(Map.of("在哪儿转", 2L));
    assertThat(bean(Asked.class).badly(LONG_AGO, MORNING, 9)).isEmpty();
    assertThat(bean(Asked.class).texts(9))
        .contains(new Asked.Text("在哪儿转", "suining", 2))
        .hasSize(5);
    assertThat(bean(Asked.class).texts(2)).hasSize(2);
  }

  private void asked(String id, String text, String label, double probability) {
    var in = incoming(id);
    var incoming =
        new Incoming(in.channel(), in.account(), id, in.sender(), text, "suining", MORNING);
    one.inquiries().receive(incoming, id, LEASE);
    var outcome =
        switch (label) {
          case "unclear" -> Outcome.SAID;
          case "human" -> Outcome.HANDED_OVER;
          default -> Outcome.TOLD;
        };
    one.inquiries()
        .settle(
            new Settled(
                id,
                outcome,
                new Label(label),
                List.of(),
                "suining",
                probability,
                "好",
                "v1",
                Conversation.fresh(id, "suining"),
                List.of(),
                List.of(),
                List.of(),
                false,
                MORNING));
  }

  @Test
  void one_candidate_is_learned_at_a_time() {
    long first = begin(candidates).orElseThrow();
    assertThat(begin(instances().getLast().context().getBean(Candidates.class))).isEmpty();
    assertThat(candidates.beat(first, 40, MORNING)).isTrue();
    assertThat(candidates.newest().orElseThrow().percent()).isEqualTo(40);
    // Nobody has heard of the first one for a day.
    long second = candidates.begin(taught(), "lesson", TOMORROW, act("retraining-begun")).get();
    assertThat(second).isEqualTo(first + 1);
    assertThat(candidates.beat(first, 50, MORNING)).isFalse();
    candidates.fail(second, "没有学成", MORNING);
    assertThat(candidates.newest().orElseThrow().state()).isEqualTo(State.FAILED);
    assertThat(begin(candidates)).isPresent();
  }

  @Test
  void two_who_begin_at_once_begin_one() throws Exception {
    var begun =
        AtOnce.eight(i -> begin(instances().get(i % 2).context().getBean(Candidates.class)));
    assertThat(begun.stream().flatMap(Optional::stream)).hasSize(1);
  }

  private Optional<Long> begin(Candidates candidates) {
    return candidates.begin(taught(), "lesson", LONG_AGO, act("retraining-begun"));
  }

  private static List<Taught> taught() {
    return List.of(new Taught("转走怎么办", TRANSFER), new Taught("在哪儿转", TRANSFER));
  }

  @Test
  void what_is_adopted_is_in_force_for_all() {
    var other = instances().getLast().context().getBean(Candidates.class);
    assertThat(candidates.inForce().version()).isZero();
    long number = begin(candidates).orElseThrow();
    assertThat(candidates.adopt(number, act("retraining-adopted"))).isFalse();
    var change =
        new Change(
            "在哪儿转",
            2,
            Optional.empty(),
            new Heard(Outcome.SAID, Label.UNCLEAR, 0.2),
            new Heard(Outcome.TOLD, TRANSFER, 0.9));
    var known = new Change("转", 0, Optional.of(TRANSFER), change.before(), change.after());
    var tally = new Tally(10, 1, 20, 18, 19);
    candidates.show(number, tally, List.of(change, known), MORNING);
    assertThat(other.newest().orElseThrow().tally()).contains(tally);
    assertThat(other.changes(number)).containsExactly(change, known);
    assertThat(other.versionInForce()).isZero();
    assertThat(other.adopt(number, act("retraining-adopted"))).isTrue();
    assertThat(candidates.adopt(number, act("retraining-adopted"))).isFalse();
    assertThat(candidates.versionInForce()).isEqualTo(1);
    assertThat(candidates.inForce().sentences()).containsExactlyInAnyOrderElementsOf(taught());
    assertThat(acts()).isEqualTo("retraining-adopted");
    assertThat(candidates.newest().orElseThrow().state()).isEqualTo(State.ADOPTED);
  }

  @Test
  void what_was_dropped_is_not_adopted() {
    long number = begin(candidates).orElseThrow();
    candidates.show(number, new Tally(0, 0, 0, 0, 0), List.of(), MORNING);
    assertThat(candidates.drop(number, act("retraining-dropped"))).isTrue();
    assertThat(candidates.drop(number, act("retraining-dropped"))).isFalse();
    assertThat(candidates.adopt(number, act("retraining-adopted"))).isFalse();
    assertThat(candidates.inForce().sentences()).isEmpty();
  }

  @Test
  void who_is_forgotten_is_forgotten_here_too() {
    asked("q1", "我家住在河边", "unclear", 0.2);
    mark("q1", "我家住在河边", "human");
    sentences.decide(List.of(discarded("我家住在河边"), accepted("喊个人来")), act("examples-accepted"));
    long number = begin(candidates).orElseThrow();
    var heard = new Heard(Outcome.SAID, Label.UNCLEAR, 0.2);
    var change = new Change("我家住在河边", 1, Optional.empty(), heard, heard);
    candidates.show(number, new Tally(1, 1, 0, 0, 0), List.of(change), MORNING);
    var in = incoming("q1");
    bean(Erasing.class).erase(in.channel(), in.account(), in.sender());
    assertThat(marks.find("q1")).isEmpty();
    assertThat(candidates.changes(number)).isEmpty();
    assertThat(sentences.discarded(9)).isEmpty();
    assertThat(sentences.accepted()).hasSize(1);
  }

  @Test
  void what_is_too_old_is_forgotten() {
    asked("q1", "我家住在河边", "unclear", 0.2);
    mark("q1", "我家住在河边", "human");
    sentences.decide(List.of(discarded("我家住在河边"), accepted("喊个人来")), act("examples-accepted"));
    bean(Erasing.class).deleteBefore(TOMORROW);
    assertThat(marks.find("q1")).isEmpty();
    assertThat(sentences.discarded(9)).isEmpty();
    assertThat(sentences.accepted()).hasSize(1);
  }
}
