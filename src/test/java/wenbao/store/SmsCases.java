package wenbao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wenbao.store.Samples.LEASE;
import static wenbao.store.Samples.MORNING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wenbao.application.Budgets;
import wenbao.application.Incoming;
import wenbao.application.OptOuts;
import wenbao.application.Outbox.Message;
import wenbao.application.SenderHistory;
import wenbao.application.SenderHistory.Lately;
import wenbao.application.ShortLinks;
import wenbao.application.Spending;
import wenbao.domain.Channel;

/** What holds on every database for short messages: they cost money, and come from anybody. */
abstract class SmsCases {
  private static final String LINE = "suining-106";
  private static final String ZHANG = "13800138000";
  private static final String LI = "13900139000";

  /** Two instances on one database. */
  abstract List<Store> instances();

  private Store one;

  @BeforeEach
  void emptyDatabase() {
    one = instances().getFirst();
    one.empty();
  }

  // ---- budgets

  @Test
  void a_number_gets_so_many_a_day_of_beijing() {
    var evening = Instant.parse("2026-03-02T15:59:59Z");
    assertThat(spend(0, ZHANG, 2, 9, evening)).isTrue();
    assertThat(spend(1, ZHANG, 2, 9, evening)).isTrue();
    assertThat(spend(0, ZHANG, 2, 9, evening)).isFalse();
    assertThat(spend(0, LI, 2, 9, evening)).isTrue();
    assertThat(spend(0, ZHANG, 2, 9, evening.plusSeconds(1))).as("midnight").isTrue();
  }

  @Test
  void what_is_refused_to_all_is_not_counted_for_one() {
    assertThat(spend(0, LI, 9, 1, MORNING)).isTrue();
    assertThat(spend(0, ZHANG, 1, 1, MORNING)).isFalse();
    assertThat(spend(0, ZHANG, 1, 2, MORNING)).isTrue();
  }

  @Test
  void what_did_not_leave_is_given_back() {
    assertThat(spend(0, ZHANG, 1, 1, MORNING)).isTrue();
    budgets(0).giveBack(to(ZHANG), MORNING);
    assertThat(spend(0, ZHANG, 1, 1, MORNING)).isTrue();
    assertThat(spend(0, ZHANG, 1, 1, MORNING)).isFalse();
  }

  @Test
  void two_instances_count_together() throws Exception {
    var spent = AtOnce.eight(i -> spend(i % 2, ZHANG, 5, 100, MORNING));
    assertThat(spent).filteredOn(Boolean::booleanValue).hasSize(5);
  }

  // ---- opting out

  @Test
  void who_opted_out_is_remembered_by_nobodys_number() {
    var optOuts = one.context().getBean(OptOuts.class);
    assertThat(optOuts.remove(wrote("m1", ZHANG, "开通", MORNING))).isFalse();
    assertThat(optOuts.add(wrote("m1", ZHANG, "TD", MORNING), MORNING)).isTrue();
    assertThat(optOuts.add(wrote("m1", ZHANG, "TD", MORNING), MORNING))
        .as("settled again")
        .isTrue();
    assertThat(optOuts.add(wrote("m2", ZHANG, "TD", MORNING), MORNING.plusSeconds(1))).isFalse();
    assertThat(optOuts.add(wrote("m3", LI, "TD", MORNING), MORNING)).isTrue();
    assertThat(one.sql("SELECT COUNT(*) FROM opted_out WHERE sender_hash LIKE '%138%'"))
        .isIn("0", "1"); // a hash may hold these digits
    assertThat(one.sql("SELECT sender_hash FROM opted_out")).doesNotContain(ZHANG);
    assertThat(optOuts.remove(wrote("m4", ZHANG, "开通", MORNING))).isTrue();
  }

  // ---- lately

  @Test
  void counts_what_a_sender_wrote_lately() {
    var history = one.context().getBean(SenderHistory.class);
    var log = one.inquiries();
    log.receive(wrote("m1", ZHANG, "报销", MORNING), "q1", LEASE);
    log.receive(wrote("m2", ZHANG, "异地", MORNING.plusSeconds(60)), "q2", LEASE);
    log.receive(wrote("m3", ZHANG, "报销", MORNING.plusSeconds(120)), "q3", LEASE);
    log.receive(wrote("m4", LI, "报销", MORNING.plusSeconds(120)), "q4", LEASE);
    var last = wrote("m3", ZHANG, "报销", MORNING.plusSeconds(120));
    assertThat(history.since("q3", last, MORNING.minusSeconds(1))).isEqualTo(new Lately(3, 2, 0));
    assertThat(history.since("q3", last, MORNING.plusSeconds(30))).isEqualTo(new Lately(2, 1, 0));
  }

  /** Four came while we were down: to the first it does not matter what came after it. */
  @Test
  void counts_only_what_came_before() {
    var history = one.context().getBean(SenderHistory.class);
    for (int i = 1; i <= 4; i++) {
      one.inquiries().receive(wrote("m" + i, ZHANG, "怎么报销", MORNING), "q" + i, LEASE);
    }
    for (int i = 1; i <= 4; i++) {
      var incoming = wrote("m" + i, ZHANG, "怎么报销", MORNING);
      assertThat(history.since("q" + i, incoming, MORNING.minusSeconds(1)))
          .isEqualTo(new Lately(i, i, 0));
    }
  }

  @Test
  void no_text_is_a_pattern() {
    var history = one.context().getBean(SenderHistory.class);
    one.inquiries().receive(wrote("m1", ZHANG, "报销", MORNING), "q1", LEASE);
    var key = one.conversations().keyOf(Channel.SMS, LINE, ZHANG);
    one.inquiries().settle(Samples.settled("q1", wenbao.domain.Conversation.fresh(key, "suining")));
    var wild = wrote("m2", ZHANG, "%____________%", MORNING.plusSeconds(1));
    one.inquiries().receive(wild, "q2", LEASE);
    assertThat(history.since("q2", wild, MORNING.minusSeconds(1)).echoes()).isZero();
  }

  @Test
  void what_was_begun_by_another_is_not_paid_for() {
    var message = to(ZHANG);
    assertThat(budgets(0).spend(message, 1, 1, MORNING)).isEqualTo(Spending.SPENT);
    assertThat(budgets(1).spend(message, 9, 9, MORNING)).isEqualTo(Spending.ELSEWHERE);
  }

  @Test
  void knows_its_own_words() {
    var history = one.context().getBean(SenderHistory.class);
    var log = one.inquiries();
    log.receive(wrote("m1", ZHANG, "报销", MORNING), "q1", LEASE);
    var key = one.conversations().keyOf(Channel.SMS, LINE, ZHANG);
    log.settle(Samples.settled("q1", wenbao.domain.Conversation.fresh(key, "suining")));
    String reply = log.reply("q1").orElseThrow();
    var echo = wrote("m2", ZHANG, reply.substring(0, reply.length() - 1), MORNING.plusSeconds(9));
    log.receive(echo, "q2", LEASE);
    assertThat(history.since("q2", echo, MORNING.minus(Duration.ofMinutes(10))).echoes())
        .isEqualTo(1);
  }

  // ---- short addresses

  @Test
  void an_address_has_one_short_name_until_its_time_is_over() {
    var links = one.context().getBean(ShortLinks.class);
    String path = "suining/remote-referral.materials/k2j3/abc";
    String code = links.shorten(path, MORNING);
    assertThat(code).matches("[A-Za-z0-9_-]{8}");
    assertThat(links.shorten(path, MORNING.plusSeconds(60))).isEqualTo(code);
    assertThat(links.path(code, MORNING.plusSeconds(60))).contains(path);
    assertThat(links.path(code, MORNING.plusSeconds(61))).isEmpty();
    assertThat(links.path("nothing!", MORNING)).isEmpty();
  }

  private boolean spend(int instance, String number, int perNumber, int daily, Instant now) {
    return budgets(instance).spend(to(number), perNumber, daily, now) == Spending.SPENT;
  }

  private Budgets budgets(int instance) {
    return instances().get(instance).context().getBean(Budgets.class);
  }

  /** One that is owed. */
  private Message to(String number) {
    return new Message(one.owed(Channel.SMS, LINE), Channel.SMS, LINE, number, "好", 0, 0);
  }

  private static Incoming wrote(String key, String who, String text, Instant at) {
    return new Incoming(Channel.SMS, LINE, key, who, text, "suining", at);
  }
}
