package wenbao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wenbao.application.Explained;
import wenbao.application.reports.Asked;
import wenbao.application.reports.Asked.Position;
import wenbao.application.reports.ByPerson;
import wenbao.application.reports.ExportInquiries;
import wenbao.application.reports.Figures.Count;
import wenbao.application.reports.Filter;
import wenbao.application.reports.Filter.Judged;
import wenbao.application.reports.Filter.Rated;
import wenbao.application.reports.Inquiries;
import wenbao.application.reports.JudgeAnswers;
import wenbao.application.reports.Judgements;
import wenbao.application.reports.MakeReport;
import wenbao.application.reports.Period;
import wenbao.application.reports.Service;
import wenbao.application.reports.Tallies;
import wenbao.application.reports.Tallies.Wording;
import wenbao.application.reports.Verdict;
import wenbao.application.reports.Waited;
import wenbao.application.staff.Acting;
import wenbao.application.staff.AuditLog;
import wenbao.application.staff.Member;
import wenbao.application.staff.Role;
import wenbao.domain.Guess;
import wenbao.domain.Label;

/** What holds for searching, counting and judging on every database. */
abstract class ReportCases {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Period DAYS = new Period(DAY, DAY.plusDays(1));
  private static final Instant NOW = Instant.parse("2026-03-03T12:00:00Z");

  abstract List<Store> instances();

  private Store one;
  private Inquiries inquiries;
  private Judgements judgements;
  private JudgeAnswers judging;

  @BeforeEach
  void aDayAtTheCounter() {
    one = instances().getFirst();
    one.empty();
    inquiries = one.context().getBean(Inquiries.class);
    judgements = one.context().getBean(Judgements.class);
    judging = new JudgeAnswers(judgements, inquiries, InstantSource.fixed(NOW));
    // The city's days begin at 16:00 in Greenwich.
    put("a0", "2026-03-01T15:59:59.999Z", "wechat", "昨天的问题", "昨天的回答", "told", "complaint", 0.9);
    put(
        "a1",
        "2026-03-01T16:00:00Z",
        "wechat",
        "转院去华西要带什么",
        "带身份凭证",
        "told",
        "remote-referral",
        0.9);
    put("a2", "2026-03-02T01:30:00Z", "sms", "100%报销_吗", "您是想问哪一件", "asked", "remote-care", 0.4);
    put("a3", "2026-03-02T01:30:00Z", "sms", "怎么办嘛", "没听懂", "said", "unclear", 0.2);
    put("a4", "2026-03-02T01:45:00Z", "web", "怎么办嘛", "没听懂", "said", "unclear", 0.2);
    put("a5", "2026-03-03T15:59:59Z", "wechat", "DRG 付费", "转人工", "handed-over", "human", 0.7);
    put("a6", "2026-03-03T16:00:00Z", "wechat", "明天的问题", "明天的回答", "told", "complaint", 0.9);
    one.sql("UPDATE inquiry SET aspects = 'materials,time', satisfied = TRUE WHERE id = 'a1'");
    one.sql("UPDATE inquiry SET aspects = 'amount', satisfied = FALSE WHERE id = 'a2'");
    one.sql(
        "UPDATE inquiry SET outcome = NULL, label = NULL, reply = NULL, aspects = NULL,"
            + " probability = NULL, answered_at = NULL WHERE id = 'a4'");
    one.sql("UPDATE inquiry SET message_hash = '0000-' || id WHERE id IN ('a1', 'a2', 'a3', 'a4')");
  }

  private void put(
      String id,
      String at,
      String channel,
      String text,
      String reply,
      String outcome,
      String label,
      double probability) {
    long millis = Instant.parse(at).toEpochMilli();
    one.sql(
        ("INSERT INTO inquiry (id, channel, account, message_hash, message_sealed, sender_hash,"
                + " sender_sealed, text, bureau, received_at, lease_until, outcome, label,"
                + " aspects, probability, reply, catalog_version, answered_at) VALUES"
                + " ('%s', '%s', 'x', 'ffff-%s', '', 'somebody', '', '%s', 'suining', %d, 0, '%s',"
                + " '%s', '', %s, '%s', 'v1', %d)")
            .formatted(
                id, channel, id, text, millis, outcome, label, probability, reply, millis + 9));
  }

  // ---- searching

  @Test
  void days_are_the_citys() {
    assertThat(found(Filter.all(DAYS))).containsExactly("a5", "a4", "a3", "a2", "a1");
    assertThat(found(Filter.all(new Period(DAY, DAY)))).containsExactly("a4", "a3", "a2", "a1");
  }

  @Test
  void every_word_stands_in_the_question_or_the_answer() {
    assertThat(found(words("要带"))).containsExactly("a1");
    assertThat(found(words("华西", "凭证"))).containsExactly("a1");
    assertThat(found(words("华西", "没听懂"))).isEmpty();
    assertThat(found(words("听懂"))).containsExactly("a3");
    assertThat(found(words("drg"))).containsExactly("a5");
    assertThat(found(words("DrG", "付费"))).containsExactly("a5");
  }

  @Test
  void signs_of_the_query_language_are_only_signs() {
    assertThat(found(words("100%"))).containsExactly("a2");
    assertThat(found(words("%"))).containsExactly("a2");
    assertThat(found(words("销_吗"))).containsExactly("a2");
    assertThat(found(words("院_华"))).isEmpty();
    assertThat(found(words("\\"))).isEmpty();
    assertThat(found(words("' OR 1=1 --"))).isEmpty();
  }

  @Test
  void filters() {
    assertThat(found(with("channel", "sms"))).containsExactly("a3", "a2");
    assertThat(found(with("bureau", "suining"))).hasSize(5);
    assertThat(found(with("bureau", "dazhou"))).isEmpty();
    assertThat(found(with("label", "unclear"))).containsExactly("a3");
    assertThat(found(with("aspect", "time"))).containsExactly("a1");
    assertThat(found(with("aspect", "mount"))).isEmpty();
    assertThat(found(with("outcome", "handed-over"))).containsExactly("a5");
    assertThat(found(with("outcome", Filter.NOT_YET))).containsExactly("a4");
    assertThat(found(with("same", "怎么办嘛"))).containsExactly("a4", "a3");
    assertThat(found(with("below", "0.5"))).containsExactly("a3", "a2");
    assertThat(found(with("hour", "9"))).containsExactly("a4", "a3", "a2");
    assertThat(found(with("hour", "0"))).containsExactly("a1");
    assertThat(found(rated(Rated.RATED))).containsExactly("a2", "a1");
    assertThat(found(rated(Rated.SATISFIED))).containsExactly("a1");
    assertThat(found(rated(Rated.DISSATISFIED))).containsExactly("a2");
  }

  @Test
  void the_next_page_begins_where_the_one_before_ended() {
    var filter = Filter.all(DAYS);
    var read = new ArrayList<String>();
    var before = Position.before(DAYS.end());
    for (var page = inquiries.page(filter, before, 2); !page.isEmpty(); ) {
      read.addAll(page.stream().map(Asked::id).toList());
      page = inquiries.page(filter, page.getLast().position(), 2);
    }
    assertThat(read).containsExactly("a5", "a4", "a3", "a2", "a1");
    assertThat(inquiries.count(filter, before, 99)).isEqualTo(5);
    assertThat(inquiries.count(filter, before, 3)).isEqualTo(3);
  }

  @Test
  void one_is_read_with_all_that_is_known_of_it() {
    one.sql(
        "UPDATE inquiry SET because = '一半一半', guesses = 'remote-referral 0.83 LikelyIntents'"
            + " WHERE id = 'a1'");
    Asked asked = inquiries.find("a1").orElseThrow();
    assertThat(asked.text()).isEqualTo("转院去华西要带什么");
    assertThat(asked.satisfied()).isTrue();
    assertThat(asked.answered().orElseThrow())
        .isEqualTo(
            new Asked.Answered(
                "told",
                "remote-referral",
                List.of("materials", "time"),
                0.9,
                "带身份凭证",
                "v1",
                Instant.parse("2026-03-01T16:00:00.009Z"),
                new Explained(
                    "一半一半",
                    List.of(new Guess(new Label("remote-referral"), 0.83, "LikelyIntents")))));
    assertThat(inquiries.find("a4").orElseThrow().answered()).isEmpty();
    assertThat(inquiries.find("a4").orElseThrow().satisfied()).isNull();
    assertThat(inquiries.find("nobody")).isEmpty();
  }

  @Test
  void around_it_stands_what_the_same_person_wrote() {
    assertThat(ids(inquiries.around("a1", Duration.ofHours(24), 10)))
        .containsExactly("a0", "a1"); // a5 is two days later, the others came by another channel
    assertThat(ids(inquiries.around("a1", Duration.ofDays(9), 1)))
        .containsExactly("a0", "a1", "a5");
  }

  @Test
  void who_was_forgotten_has_nobody_around() {
    one.sql("UPDATE inquiry SET sender_hash = '', text = ''");
    assertThat(ids(inquiries.around("a1", Duration.ofDays(9), 10))).containsExactly("a1");
  }

  // ---- counting

  @Test
  void figures_add_up_and_lead_to_their_rows() {
    var figures = new MakeReport(one.context().getBean(Tallies.class)).report(Filter.all(DAYS));
    assertThat(figures.all()).isEqualTo(5);
    Stream.of(
            figures.hours(),
            figures.days(),
            figures.channels(),
            figures.bureaus(),
            figures.outcomes(),
            figures.labels())
        .forEach(counts -> assertThat(counts.stream().mapToLong(Count::count).sum()).isEqualTo(5));
    assertThat(figures.days())
        .containsExactly(new Count("2026-03-02", 4), new Count("2026-03-03", 1));
    assertThat(figures.aspects())
        .containsExactlyInAnyOrder(
            new Count("amount", 1), new Count("materials", 1), new Count("time", 1));
    assertThat(figures.satisfied()).isEqualTo(1);
    assertThat(figures.dissatisfied()).isEqualTo(1);
    assertThat(figures.unanswered())
        .containsExactlyInAnyOrder(new Wording("怎么办嘛", 1), new Wording("100%报销_吗", 1));
    for (var hour : figures.hours()) {
      assertThat(found(with("hour", hour.key()))).hasSize((int) hour.count());
    }
    for (var outcome : figures.outcomes()) {
      assertThat(found(with("outcome", outcome.key()))).hasSize((int) outcome.count());
    }
  }

  @Test
  void the_same_wording_is_one_line() {
    put("a7", "2026-03-02T08:00:00Z", "web", "怎么办嘛", "没听懂", "said", "unclear", 0.2);
    var tallies = one.context().getBean(Tallies.class);
    assertThat(tallies.unanswered(Filter.all(DAYS), 0.5, 1))
        .containsExactly(new Wording("怎么办嘛", 2));
  }

  @Test
  void waiting_and_handling_are_told_of_those_handed_over() {
    ticket("a1", 0, 1_000L, 59_000L, 600_000L);
    ticket("a2", 0, 1_000L, 60_000L, null);
    ticket("a5", 0, 5_000L, 7_200_000L, 7_205_000L);
    ticket("a3", 0, null, null, null);
    var filter = Filter.all(DAYS);
    var service = new MakeReport(one.context().getBean(Tallies.class)).report(filter).service();
    assertThat(service.all()).isEqualTo(4);
    for (var step : service.waited()) {
      var waited = Waited.valueOf(step.key().toUpperCase().replace('-', '_'));
      assertThat(found(with("waited", waited.name()))).hasSize((int) step.count());
    }
    assertThat(found(with("waited", "ONE_MINUTE"))).containsExactly("a1");
    assertThat(found(with("waited", "THREE_MINUTES"))).containsExactly("a2");
    assertThat(found(with("waited", "LONGER"))).containsExactly("a5");
    assertThat(found(with("waited", "NO_REPLY"))).containsExactly("a3");
    assertThat(service.waiting().orElseThrow())
        .isEqualTo(
            new Service.Spread(
                3, Duration.ofSeconds(60), Duration.ofHours(2), Duration.ofHours(2)));
    assertThat(service.handling().orElseThrow().longest()).isEqualTo(Duration.ofHours(2));
    assertThat(inquiries.find("a1").orElseThrow().person())
        .contains(
            new ByPerson(
                Optional.of(Duration.ofSeconds(59)), Optional.of(Duration.ofSeconds(599))));
    assertThat(inquiries.find("a4").orElseThrow().person()).isEmpty();
  }

  @Test
  void what_persons_replied_stands_around_it_too() {
    ticket("a1", 0, 1_000L, 59_000L, 600_000L);
    one.sql("UPDATE ticket SET sender_hash = 'somebody'");
    long at = Instant.parse("2026-03-01T16:02:00Z").toEpochMilli();
    one.sql(
        "INSERT INTO ticket_message (id, ticket, client_key, member, text, at)"
            + " VALUES ('r1', 'a1', 'k', 'wang', '您带身份证来就行', "
            + at
            + ")");
    assertThat(inquiries.replies("a1", Duration.ofHours(1)))
        .containsExactly(new Inquiries.Replied(Instant.ofEpochMilli(at), "wang", "您带身份证来就行"));
    assertThat(inquiries.replies("a2", Duration.ofHours(1))).isEmpty();
  }

  private void ticket(String inquiry, long opened, Long claimed, Long replied, Long closed) {
    one.sql(
        ("INSERT INTO ticket (id, channel, account, sender_hash, sender_sealed, bureau, why, state,"
                + " holder, opened_at, claimed_at, first_reply_at, closed_at, written_at,"
                + " changed_at, version) VALUES ('%s', 'wechat', 'x', 'of-%s', '', 'suining',"
                + " 'operator', 'claimed', '', %d, %s, %s, %s, 0, 0, 0)")
            .formatted(inquiry, inquiry, opened, claimed, replied, closed));
  }

  // ---- judging

  @Test
  void a_judge_is_given_the_sample_and_nothing_else() {
    var wang = judge("wang");
    assertThat(judgements.progress("wang", DAYS)).isEqualTo(new Judgements.Progress(3, 0));
    var given = new ArrayList<String>();
    for (var next = judging.next(wang); next.isPresent(); next = judging.next(wang)) {
      String id = next.get().inquiry().id();
      given.add(id);
      assertThat(judging.judge(id, Verdict.RIGHT, "", wang)).isTrue();
    }
    assertThat(given).containsExactlyInAnyOrder("a1", "a2", "a3"); // a4 has no answer
    assertThat(judging.judge("a5", Verdict.RIGHT, "", wang)).isFalse();
    assertThat(judging.again("a5", wang)).isEmpty();
    assertThat(judging.next(judge("li"))).isPresent();
  }

  @Test
  void about_one_in_a_hundred_is_drawn() {
    for (int i = 0; i < 4; i++) {
      String hash = List.of("0000", "028e", "028f", "ff00").get(i);
      one.sql("UPDATE inquiry SET message_hash = '%sabc%d' WHERE id = 'a%d'".formatted(hash, i, i));
    }
    assertThat(Stream.of("a0", "a1", "a2", "a3").filter(id -> judgements.sampled(id).isPresent()))
        .containsExactly("a0", "a1");
  }

  @Test
  void the_last_word_of_each_judge_counts_and_one_wrong_makes_it_wrong() {
    judging.judge("a1", Verdict.WRONG, "complaint", judge("wang"));
    judging.judge("a1", Verdict.RIGHT, "complaint", judge("wang"));
    assertThat(judgements.of("a1")).extracting(j -> j.label()).containsExactly("");
    judging.judge("a2", Verdict.RIGHT, "", judge("wang"));
    judging.judge("a2", Verdict.WRONG, "complaint", judge("li"));
    judging.judge("a3", Verdict.CANNOT_SAY, "", judge("li"));
    assertThat(found(judged(Judged.JUDGED))).containsExactly("a3", "a2", "a1");
    assertThat(found(judged(Judged.RIGHT))).containsExactly("a1");
    assertThat(found(judged(Judged.WRONG))).containsExactly("a2");
    assertThat(found(judged(Judged.CANNOT_SAY))).containsExactly("a3");
    assertThat(found(judged(Judged.OPEN))).isEmpty();
    var accuracy = one.context().getBean(Tallies.class).accuracy(Filter.all(DAYS));
    assertThat(accuracy).isEqualTo(new wenbao.application.reports.Accuracy(3, 1, 1, 1, 1));
    assertThat(accuracy.low()).isCloseTo(0.0945, within(0.001));
    assertThat(accuracy.high()).isCloseTo(0.9055, within(0.001));
    assertThat(inquiries.find("a2").orElseThrow().verdict()).contains(Verdict.WRONG);
    assertThat(
            one.sql(
                "SELECT COUNT(*) FROM audit WHERE what = 'answer-judged' AND subject IN"
                    + " ('a1', 'a2', 'a3')"))
        .isNotEqualTo("0");
  }

  @Test
  void judgements_go_with_their_inquiries() {
    judging.judge("a1", Verdict.RIGHT, "", judge("wang"));
    one.context().getBean(wenbao.application.Erasing.class).deleteBefore(NOW);
    assertThat(one.sql("SELECT COUNT(*) FROM judgement")).isEqualTo("0");
  }

  // ---- taking rows out

  @Test
  void each_inquiry_is_one_row_and_the_log_knows_how_many() {
    var audit = one.context().getBean(AuditLog.class);
    var export = new ExportInquiries(inquiries, audit, InstantSource.fixed(NOW));
    var taken = new ArrayList<String>();
    export
        .start(Filter.all(DAYS), "全部", judge("wang"))
        .forEachRemaining(rows -> taken.addAll(ids(rows)));
    assertThat(taken).containsExactly("a4", "a3", "a2", "a1"); // a5 comes later than now
    var entry = audit.page(new AuditLog.Filter("", "inquiries-exported"), Long.MAX_VALUE, 1);
    assertThat(entry.getFirst().act().detail()).isEqualTo("全部；4 条");
  }

  // ----

  private List<String> found(Filter filter) {
    return ids(inquiries.page(filter, Position.before(DAYS.end()), 99));
  }

  private static List<String> ids(List<Asked> rows) {
    return rows.stream().map(Asked::id).toList();
  }

  private static Acting judge(String username) {
    var roles = Set.of(Role.SUPERVISOR);
    return new Acting(new Member(username, username, roles, true, false, false), "本机");
  }

  private static Filter words(String... words) {
    return filter(List.of(words), "", "", Judged.ANY, Rated.ANY);
  }

  private static Filter with(String name, String value) {
    return filter(List.of(), name, value, Judged.ANY, Rated.ANY);
  }

  private static Filter judged(Judged judged) {
    return filter(List.of(), "", "", judged, Rated.ANY);
  }

  private static Filter rated(Rated rated) {
    return filter(List.of(), "", "", Judged.ANY, rated);
  }

  private static Filter filter(
      List<String> words, String name, String value, Judged judged, Rated rated) {
    return new Filter(
        DAYS,
        words,
        name.equals("same") ? value : "",
        name.equals("channel") ? value : "",
        name.equals("bureau") ? value : "",
        name.equals("label") ? value : "",
        name.equals("aspect") ? value : "",
        name.equals("outcome") ? value : "",
        number(name.equals("below"), value).orElse(Filter.ANY_PROBABILITY),
        number(name.equals("hour"), value).map(Double::intValue).orElse(Filter.ANY_HOUR),
        judged,
        rated,
        name.equals("waited") ? Waited.valueOf(value) : Waited.ANY);
  }

  private static Optional<Double> number(boolean wanted, String value) {
    return wanted ? Optional.of(Double.valueOf(value)) : Optional.empty();
  }
}
