package wenbao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wenbao.application.InquiryLog.Giving.ANOTHER;
import static wenbao.application.InquiryLog.Giving.OUTBOX;
import static wenbao.application.InquiryLog.Giving.RESPONSE;
import static wenbao.store.Samples.LEASE;
import static wenbao.store.Samples.MORNING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wenbao.application.Erasing;
import wenbao.application.Incoming;
import wenbao.application.InquiryLog;
import wenbao.application.InquiryLog.ConversationMoved;
import wenbao.application.Outbox;
import wenbao.application.Outbox.Message;
import wenbao.application.PushWindow;
import wenbao.application.PushWindows;
import wenbao.application.Ratings;
import wenbao.application.Receipt.Answered;
import wenbao.application.Receipt.BeingAnswered;
import wenbao.application.Receipt.Ours;
import wenbao.application.Receipt.Promised;
import wenbao.application.Settled;
import wenbao.application.SharedTokens;
import wenbao.application.Spending;
import wenbao.domain.Channel;
import wenbao.domain.Conversation;
import wenbao.domain.Label;
import wenbao.domain.Outcome;

/** What holds on every database for answers that come late, and for people who leave. */
abstract class LateCases {
  private static final String ACCOUNT = "gh_suining01";
  private static final String ZHANG = "oABCDEFGHIJKLMNOPQRSTUVWXY12";
  private static final String LI = "oLI";
  private static final PushWindow MESSAGE = new PushWindow(false, 5, Duration.ofHours(48));
  private static final PushWindow TOUCH = new PushWindow(true, 3, Duration.ofMinutes(1));

  /** Two instances on one database. */
  abstract List<Store> instances();

  private Store one;
  private InquiryLog log;
  private Outbox outbox;
  private PushWindows windows;

  @BeforeEach
  void emptyDatabase() {
    one = instances().getFirst();
    one.empty();
    log = one.inquiries();
    outbox = one.outbox();
    windows = one.context().getBean(PushWindows.class);
  }

  // ---- promised

  @Test
  void what_was_promised_is_owed_when_it_is_settled() {
    log.receive(wrote("m1"), "q1", LEASE);
    assertThat(promise("m1")).isEmpty();
    assertThat(log.receive(wrote("m1"), "q2", LEASE)).isEqualTo(new Promised("q1"));
    assertThat(log.settle(settled("q1"))).isEqualTo(OUTBOX);
    assertThat(take()).extracting(Message::text).containsExactly("answer to q1");
    assertThat(log.receive(wrote("m1"), "q3", LEASE)).isEqualTo(new Promised("q1"));
    assertThat(log.settle(settled("q1"))).as("settled already").isEqualTo(OUTBOX);
    assertThat(take()).isEmpty();
  }

  /** The database was slow, and the response could not wait even for that. */
  @Test
  void what_is_promised_before_it_was_stored_is_stored() {
    assertThat(promise("m1")).isEmpty();
    assertThat(spend(ZHANG, MORNING)).isTrue();
    assertThat(log.receive(wrote("m1"), "q2", LEASE)).isEqualTo(new Ours("promised-m1"));
    assertThat(log.settle(settled("promised-m1"))).isEqualTo(OUTBOX);
    assertThat(take()).hasSize(1);
  }

  @Test
  void what_was_answered_and_not_heard_is_owed_once() {
    log.owe(wrote("m1"), MORNING);
    log.receive(wrote("m1"), "q1", LEASE);
    log.owe(wrote("m1"), MORNING);
    assertThat(take()).as("there is no answer yet").isEmpty();
    assertThat(log.settle(settled("q1"))).isEqualTo(RESPONSE);
    log.owe(wrote("m1"), MORNING);
    log.owe(wrote("m1"), MORNING);
    assertThat(take()).extracting(Message::text).containsExactly("answer to q1");
    assertThat(log.receive(wrote("m1"), "q2", LEASE)).isEqualTo(new Promised("q1"));
  }

  @Test
  void of_two_deliveries_one_late_gives_nothing_to_the_outbox() {
    log.receive(wrote("m1"), "q1", LEASE);
    assertThat(log.settle(settled("q1"))).isEqualTo(RESPONSE);
    var answered = new Answered("q1", "answer to q1");
    assertThat(log.receive(wrote("m1"), "q2", LEASE)).isEqualTo(answered);
    assertThat(log.look(wrote("m1"))).contains(answered);
    log.owe(wrote("m1"), MORNING);
    log.owe(wrote("m1"), MORNING);
    assertThat(take()).as("the third may give it").isEmpty();
    assertThat(promise("m1")).contains("answer to q1");
    log.owe(wrote("m1"), MORNING);
    log.owe(wrote("m1"), MORNING);
    assertThat(take()).as("nobody gave it").hasSize(1);
    assertThat(log.look(wrote("m1"))).contains(new Promised("q1"));
  }

  /**
   * Whoever hears the reply of a repetition gives it, or its outbox does: never both, never none.
   */
  @Test
  void of_a_late_delivery_and_a_repetition_at_once_exactly_one_gives_the_answer() throws Exception {
    for (int round = 0; round < 60; round++) {
      String id = "q" + round;
      log.receive(wrote(id), id, LEASE);
      log.settle(settled(id, "oMany" + id));
      var heard =
          AtOnce.eight(i -> {
            if (i % 4 == 0) return store(i).receive(wrote(id), id + i, LEASE) instanceof Answered;
            if (i == 1) store(i).owe(wrote(id), MORNING);
            return false;
          });
      boolean given = heard.contains(true);
      boolean owed = take().stream().anyMatch(m -> m.id().equals(id + "-0"));
      assertThat(given).as(id).isEqualTo(!owed);
    }
  }

  @Test
  void a_message_is_found_without_taking_it() {
    assertThat(log.look(wrote("m1"))).isEmpty();
    log.receive(wrote("m1"), "q1", Duration.ZERO);
    assertThat(log.look(wrote("m1"))).contains(new BeingAnswered("q1"));
    assertThat(log.receive(wrote("m1"), "q2", LEASE)).isEqualTo(new Ours("q1"));
  }

  @Test
  void what_is_answered_is_given_and_no_longer_promised() {
    log.receive(wrote("m1"), "q1", LEASE);
    assertThat(log.settle(settled("q1"))).isEqualTo(RESPONSE);
    assertThat(promise("m1")).contains("answer to q1");
    assertThat(take()).isEmpty();
    assertThat(log.receive(wrote("m1"), "q2", LEASE)).isEqualTo(new Answered("q1", "answer to q1"));
  }

  /**
   * Whoever promised either has the reply to give, or it is in the outbox: never both, never none.
   */
  @Test
  void of_promising_and_settling_at_once_exactly_one_gives_the_answer() throws Exception {
    for (int round = 0; round < 60; round++) {
      String id = "q" + round;
      log.receive(wrote(id), id, LEASE);
      var given =
          AtOnce.eight(i ->
              i == 0
                  ? store(i).settle(settled(id, "oMany" + id)) == RESPONSE
                  : store(i).promise(wrote(id), id + i).isPresent());
      boolean owed = take().stream().anyMatch(m -> m.id().equals(id + "-0"));
      assertThat(given).as(id).containsOnly(!owed);
    }
  }

  @Test
  void the_first_answer_is_the_one_that_is_told() {
    log.receive(wrote("m1"), "q1", LEASE);
    log.settle(settled("q1"));
    assertThat(log.settle(settled("q1"))).isEqualTo(ANOTHER);
  }

  @Test
  void what_was_left_behind_is_promised() {
    log.receive(wrote("m1"), "q1", LEASE);
    var later = MORNING.plus(LEASE);
    assertThat(log.receive(wrote("m1"), "q2", LEASE)).isEqualTo(new BeingAnswered("q1"));
    assertThat(log.takeLeftBehind(Channel.WECHAT, later, LEASE, 9)).hasSize(1);
    assertThat(log.receive(wrote("m1"), "q3", LEASE)).isEqualTo(new Promised("q1"));
    log.settle(settled("q1"));
    assertThat(take()).hasSize(1);
  }

  @Test
  void a_promise_whose_process_died_is_kept_by_whoever_is_asked_next() {
    log.receive(wrote("m1"), "q1", LEASE);
    promise("m1");
    var later = wrote("m1", ZHANG, MORNING.plus(LEASE), Optional.of(MESSAGE));
    assertThat(log.receive(later, "q2", LEASE)).isEqualTo(new Ours("q1"));
    assertThat(log.settle(settled("q1"))).isEqualTo(OUTBOX);
    assertThat(take()).hasSize(1);
  }

  // ---- held

  @Test
  void what_was_held_is_due_when_the_citizen_is_answered_again() {
    hold("q1");
    log.receive(wrote("m2", LI, MORNING, Optional.of(MESSAGE)), "q2", LEASE);
    log.settle(settled("q2", LI));
    assertThat(take()).as("somebody else wrote").isEmpty();
    log.receive(wrote("m3"), "q3", LEASE);
    log.settle(settled("q3"));
    assertThat(take()).extracting(Message::id).containsExactly("q1-0");
  }

  @Test
  void or_it_is_given_with_the_next_answer() {
    hold("q1");
    log.receive(wrote("m2", ZHANG, MORNING, Optional.empty()), "q2", LEASE);
    var held = outbox.held(Channel.WECHAT, ACCOUNT, ZHANG, MORNING.minusSeconds(1));
    assertThat(held).extracting(Message::text).containsExactly("answer to q1");
    assertThat(outbox.held(Channel.WECHAT, ACCOUNT, LI, MORNING.minusSeconds(1))).isEmpty();
    assertThat(outbox.held(Channel.WECHAT, ACCOUNT, ZHANG, MORNING.plusSeconds(1))).isEmpty();
    log.settle(settled("q2", ZHANG, List.of("q1-0")));
    assertThat(state("q1-0")).isEqualTo("given");
    assertThat(take()).isEmpty();
    log.receive(wrote("m3"), "q3", LEASE);
    assertThatThrownBy(() -> log.settle(settled("q3", ZHANG, List.of("q1-0"))))
        .as("two answers at once gave it")
        .isInstanceOf(ConversationMoved.class);
  }

  @Test
  void a_promised_answer_gives_nothing_but_itself() {
    hold("q1");
    log.receive(wrote("m2"), "q2", LEASE);
    promise("m2");
    log.settle(settled("q2", ZHANG, List.of("q1-0")));
    assertThat(take()).extracting(Message::id).containsExactlyInAnyOrder("q1-0", "q2-0");
  }

  @Test
  void what_may_have_arrived_is_left_alone() {
    owe("q1");
    take();
    outbox.unconfirmed("q1-0", "no answer within 5 s", MORNING);
    log.receive(wrote("m2"), "q2", LEASE);
    log.settle(settled("q2"));
    assertThat(outbox.take(Channel.WECHAT, MORNING.plus(Duration.ofDays(1)), LEASE, 9)).isEmpty();
    assertThat(state("q1-0")).isEqualTo("unconfirmed");
  }

  // ---- counted

  @Test
  void a_message_opens_a_window_of_five_for_two_days() {
    log.receive(wrote("m1"), "q1", LEASE);
    var last = MORNING.plus(Duration.ofHours(48)).minusMillis(1);
    for (int i = 0; i < 5; i++) assertThat(spend(ZHANG, last)).isTrue();
    assertThat(spend(ZHANG, last)).isFalse();
    assertThat(spend(LI, last)).isFalse();
    log.receive(wrote("m2"), "q2", LEASE);
    assertThat(spend(ZHANG, last.plusMillis(1))).as("over").isFalse();
  }

  @Test
  void a_repetition_opens_nothing() {
    log.receive(wrote("m1"), "q1", LEASE);
    for (int i = 0; i < 5; i++) spend(ZHANG, MORNING);
    log.receive(wrote("m1"), "q2", LEASE);
    assertThat(spend(ZHANG, MORNING)).isFalse();
  }

  @Test
  void a_touch_opens_three_for_a_minute_and_adds_nothing_up() {
    windows.open(Channel.WECHAT, ACCOUNT, ZHANG, TOUCH, MORNING);
    assertThat(spend(ZHANG, MORNING.plusSeconds(60))).isFalse();
    log.receive(wrote("m1"), "q1", LEASE);
    for (int i = 0; i < 5; i++) assertThat(spend(ZHANG, MORNING)).isTrue();
    assertThat(spend(ZHANG, MORNING)).as("not eight").isFalse();
    windows.open(Channel.WECHAT, ACCOUNT, ZHANG, TOUCH, MORNING);
    assertThat(spend(ZHANG, MORNING)).isTrue();
  }

  @Test
  void what_did_not_leave_is_given_back() {
    log.receive(wrote("m1"), "q1", LEASE);
    for (int i = 0; i < 5; i++) spend(ZHANG, MORNING);
    windows.giveBack(sent(ZHANG));
    assertThat(spend(ZHANG, MORNING)).isTrue();
    assertThat(spend(ZHANG, MORNING)).isFalse();
  }

  @Test
  void two_instances_count_together() throws Exception {
    log.receive(wrote("m1"), "q1", LEASE);
    var spent =
        AtOnce.eight(i ->
            instances().get(i % 2).context().getBean(PushWindows.class).spend(sent(ZHANG), MORNING)
                == Spending.SPENT);
    assertThat(spent).filteredOn(Boolean::booleanValue).hasSize(5);
  }

  // ---- killed while sending

  @Test
  void what_somebody_began_to_send_is_known() {
    owe("q1");
    owe("q2");
    var first = take();
    assertThat(first).extracting(Message::begun).containsExactly(false, false);
    assertThat(windows.spend(first.getFirst(), MORNING)).isEqualTo(Spending.SPENT);
    assertThat(windows.spend(first.getFirst(), MORNING))
        .as("another has begun it")
        .isEqualTo(Spending.ELSEWHERE);
    var later = outbox.take(Channel.WECHAT, MORNING.plus(LEASE), LEASE, 99);
    assertThat(later).extracting(Message::id).containsExactly("q1-0", "q2-0");
    assertThat(later).extracting(Message::begun).containsExactly(true, false);
  }

  /** It waits behind another message of its recipient, and whoever takes it next must know. */
  @Test
  void what_was_begun_and_waits_for_its_turn_stays_begun() {
    owe("q1");
    windows.spend(take().getFirst(), MORNING);
    outbox.postpone("q1-0", MORNING);
    assertThat(take()).extracting(Message::begun).containsExactly(true);
  }

  @Test
  void what_was_refused_meanwhile_is_not_sent() {
    owe("q1");
    var taken = take().getFirst();
    outbox.refused("q1-0", "left the channel", MORNING);
    assertThat(windows.spend(taken, MORNING)).isEqualTo(Spending.ELSEWHERE);
    for (int i = 0; i < 5; i++)
      assertThat(spend(ZHANG, MORNING)).as("nothing was counted").isTrue();
  }

  @Test
  void what_is_tried_again_was_not_begun() {
    owe("q1");
    windows.spend(take().getFirst(), MORNING);
    outbox.tryAgain("q1-0", "-1 system error", MORNING);
    assertThat(take()).extracting(Message::begun).containsExactly(false);
  }

  @Test
  void what_was_held_was_not_begun() {
    owe("q1");
    windows.spend(take().getFirst(), MORNING);
    outbox.hold("q1-0", "45015", MORNING);
    log.receive(wrote("m2"), "q2", LEASE);
    log.settle(settled("q2"));
    assertThat(take()).extracting(Message::begun).containsExactly(false);
  }

  // ---- a token for all

  @Test
  void one_renews_the_token() throws Exception {
    var tokens = tokens(0);
    assertThat(tokens.find("wx1")).isEmpty();
    for (long version = 0; version < 5; version++) {
      long seen = version;
      var claims = AtOnce.eight(i -> tokens(i).claim("wx1", seen, MORNING, LEASE));
      assertThat(claims).filteredOn(Boolean::booleanValue).hasSize(1);
      tokens.renewed("wx1", "token " + version, MORNING);
      assertThat(tokens(1).find("wx1").orElseThrow())
          .isEqualTo(new SharedTokens.SharedToken("token " + version, MORNING, version + 1));
      assertThat(tokens.claim("wx1", seen, MORNING, LEASE)).as("renewed meanwhile").isFalse();
    }
    assertThat(one.sql("SELECT value_sealed FROM shared_token")).doesNotContain("token");
  }

  @Test
  void a_claim_ends_with_its_time_or_its_failure() {
    var tokens = tokens(0);
    assertThat(tokens.claim("wx1", 0, MORNING, LEASE)).isTrue();
    assertThat(tokens.find("wx1")).isEmpty();
    assertThat(tokens.claim("wx1", 0, MORNING.plus(LEASE).minusMillis(1), LEASE)).isFalse();
    assertThat(tokens.claim("wx1", 0, MORNING.plus(LEASE), LEASE)).isTrue();
    tokens.failed("wx1");
    assertThat(tokens.claim("wx1", 0, MORNING, LEASE)).isTrue();
  }

  // ---- judged

  @Test
  void only_who_asked_may_judge_the_answer() {
    owe("q1");
    var ratings = one.context().getBean(Ratings.class);
    assertThat(ratings.rate("q1", Channel.WECHAT, ACCOUNT, LI, true, MORNING)).isFalse();
    assertThat(ratings.rate("q1", Channel.WECHAT, "gh_other", ZHANG, true, MORNING)).isFalse();
    assertThat(ratings.rate("q9", Channel.WECHAT, ACCOUNT, ZHANG, true, MORNING)).isFalse();
    assertThat(one.sql("SELECT satisfied FROM inquiry")).isNullOrEmpty();
    assertThat(ratings.rate("q1", Channel.WECHAT, ACCOUNT, ZHANG, true, MORNING)).isTrue();
    assertThat(ratings.rate("q1", Channel.WECHAT, ACCOUNT, ZHANG, false, MORNING)).isTrue();
    assertThat(one.sql("SELECT satisfied FROM inquiry")).isIn("0", "f");
  }

  // ---- forgotten

  @Test
  void who_left_is_sent_nothing_and_forgotten_when_it_is_due() {
    owe("q1");
    log.receive(wrote("m2"), "q2", LEASE);
    owe("q3", LI);
    var due = MORNING.plus(Duration.ofDays(30));
    erasing().leave(Channel.WECHAT, ACCOUNT, ZHANG, MORNING, due);
    assertThat(take()).extracting(Message::id).containsExactly("q3-0");
    assertThat(spend(ZHANG, MORNING)).isFalse();
    assertThat(erasing().eraseDue(due.minusMillis(1))).isZero();
    assertThat(erasing().eraseDue(due)).isEqualTo(1);
    assertThat(erasing().eraseDue(due)).isZero();
    assertThat(one.sql("SELECT text || sender_sealed || sender_hash FROM inquiry WHERE id = 'q1'"))
        .isEmpty();
    assertThat(one.sql("SELECT label FROM inquiry WHERE id = 'q1'")).isEqualTo("remote-care");
    assertThat(one.sql("SELECT COUNT(*) FROM inquiry WHERE id = 'q2'")).isEqualTo("0");
    assertThat(one.sql("SELECT text FROM inquiry WHERE id = 'q3'")).isEqualTo("异地就医怎么备案");
    assertThat(one.sql("SELECT COUNT(*) FROM conversation")).isEqualTo("1");
    assertThat(one.sql("SELECT COUNT(*) FROM outbox")).isEqualTo("1");
  }

  @Test
  void who_came_back_in_time_is_remembered() {
    owe("q1");
    erasing().leave(Channel.WECHAT, ACCOUNT, ZHANG, MORNING, MORNING);
    erasing().comeBack(Channel.WECHAT, ACCOUNT, ZHANG);
    assertThat(erasing().eraseDue(MORNING)).isZero();
    erasing().erase(Channel.WECHAT, ACCOUNT, ZHANG);
    assertThat(one.sql("SELECT text FROM inquiry WHERE id = 'q1'")).isEmpty();
  }

  @Test
  void what_is_too_old_is_deleted() {
    owe("q1");
    assertThat(erasing().deleteBefore(MORNING)).isZero();
    assertThat(erasing().deleteBefore(MORNING.plusMillis(1))).isEqualTo(1);
    for (String table : List.of("inquiry", "conversation", "outbox")) {
      assertThat(one.sql("SELECT COUNT(*) FROM " + table)).as(table).isEqualTo("0");
    }
  }

  // ----

  private static Incoming wrote(String key) {
    return wrote(key, ZHANG, MORNING, Optional.of(MESSAGE));
  }

  private static Incoming wrote(String key, String who, Instant at, Optional<PushWindow> opens) {
    return new Incoming(Channel.WECHAT, ACCOUNT, key, who, "异地就医怎么备案", "suining", at, opens);
  }

  private Settled settled(String inquiry) {
    return settled(inquiry, ZHANG);
  }

  private Settled settled(String inquiry, String who) {
    return settled(inquiry, who, List.of());
  }

  private Settled settled(String inquiry, String who, List<String> given) {
    String key = one.conversations().keyOf(Channel.WECHAT, ACCOUNT, who);
    var conversation =
        one.conversations().find(key).orElseGet(() -> Conversation.fresh(key, "suining"));
    return new Settled(
        inquiry,
        Outcome.TOLD,
        new Label("remote-care"),
        List.of(),
        "suining",
        0.9,
        "answer to " + inquiry,
        "2026-03-01",
        conversation,
        List.of(),
        List.of(
            new Message(
                inquiry + "-0", Channel.WECHAT, ACCOUNT, who, "answer to " + inquiry, 0, 0)),
        given,
        true,
        MORNING);
  }

  private void owe(String inquiry) {
    owe(inquiry, ZHANG);
  }

  private void owe(String inquiry, String who) {
    log.receive(wrote(inquiry, who, MORNING, Optional.of(MESSAGE)), inquiry, LEASE);
    promise(inquiry);
    log.settle(settled(inquiry, who));
  }

  private void hold(String inquiry) {
    owe(inquiry);
    take();
    outbox.hold(inquiry + "-0", "the citizen must write first", MORNING);
  }

  private Optional<String> promise(String key) {
    return log.promise(wrote(key), "promised-" + key);
  }

  private List<Message> take() {
    return outbox.take(Channel.WECHAT, MORNING, LEASE, 99);
  }

  private boolean spend(String who, Instant now) {
    boolean spent = windows.spend(sent(who), now) == Spending.SPENT;
    one.sql("DELETE FROM outbox WHERE id LIKE 'owed-%'");
    return spent;
  }

  /** One that is owed. */
  private Message sent(String who) {
    String id = one.owed(Channel.WECHAT, ACCOUNT);
    return new Message(id, Channel.WECHAT, ACCOUNT, who, "好", 0, 0);
  }

  private String state(String message) {
    return one.sql("SELECT state FROM outbox WHERE id = '" + message + "'");
  }

  private Erasing erasing() {
    return one.context().getBean(Erasing.class);
  }

  private SharedTokens tokens(int i) {
    return instances().get(i % 2).context().getBean(SharedTokens.class);
  }

  private InquiryLog store(int i) {
    return instances().get(i % 2).inquiries();
  }
}
