package wenbao.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenbao.answering.Composing;
import wenbao.application.AnswerLinks.Expired;
import wenbao.application.AnswerLinks.Opened;
import wenbao.application.AnswerLinks.Shown;
import wenbao.application.AnswerLinks.Unknown;
import wenbao.domain.Answer;
import wenbao.domain.Aspect;
import wenbao.domain.Bureau;
import wenbao.domain.Catalog;
import wenbao.domain.Decision;
import wenbao.domain.Decision.AskWhich;
import wenbao.domain.Decision.Human;
import wenbao.domain.Decision.NotUnderstood;
import wenbao.domain.Decision.Say;
import wenbao.domain.Decision.Tell;
import wenbao.domain.Label;
import wenbao.domain.Phone;
import wenbao.domain.Row;
import wenbao.testing.OpenSigner;
import wenbao.testing.OurData;
import wenbao.testing.SmallCatalog;

/** Which addresses open, and to what. */
class AnswerLinksTest {
  private static final String SERVER = "https://yibao.example.gov.cn";
  private static final Instant NOW = OurData.NOW; // ten in the morning of 22 November in Beijing
  private static final Composing COMPOSING = new Composing(() -> NOW);
  private static final Catalog OURS = OurData.PUBLISHED.catalog();

  private final Knowledge knowledge = new Knowledge(SmallCatalog.make());
  private final AnswerLinks links = links(SERVER, knowledge);

  // ---- addresses

  @Test
  void say_what_is_told_and_nothing_of_the_person() {
    var ours = links(SERVER, new Knowledge(OURS));
    var answer =
        COMPOSING.compose(
            tell("remote-referral", Aspect.MATERIALS, Aspect.TIME),
            "我爸走了，他13800138000还能转院吗",
            OURS.bureau("suining"),
            OURS);
    assertThat(ours.of(answer, NOW))
        .hasValueSatisfying(address ->
            assertThat(address)
                .matches(SERVER + "/a/suining/remote-referral\\.mati/g1e/[A-Za-z0-9_-]{22}"));
  }

  @Test
  void are_the_same_for_everybody_on_one_day() {
    var answer = small(tell("reimbursement"));
    assertThat(links.of(answer, NOW)).isEqualTo(links.of(answer, NOW.plusSeconds(3600)));
    assertThat(links.of(answer, NOW)).isNotEqualTo(links.of(answer, NOW.plusSeconds(86400)));
  }

  @Test
  void are_given_for_what_can_be_read_only() {
    var items = List.of(SmallCatalog.REFERRAL, SmallCatalog.REIMBURSEMENT);
    List<Decision> nothingToRead =
        List.of(
            new Say(Label.EMERGENCY),
            new Say(Label.NEIGHBOUR),
            new Say(Label.GREETING),
            new Human("the citizen asks for a person"),
            new NotUnderstood(List.of()),
            new AskWhich(items, Optional.empty(), List.of()));
    assertThat(nothingToRead).allSatisfy(d -> assertThat(links.of(small(d), NOW)).isEmpty());
    assertThat(links.of(small(tell("remote-care")), NOW)).isPresent();
  }

  @Test
  void are_not_given_without_a_public_address() {
    assertThat(links("", knowledge).of(small(tell("reimbursement")), NOW)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1H", "P367D", "PT2562047788015H"})
  void a_lifetime_is_neither_nothing_nor_for_ever(Duration valid) {
    assertThatThrownBy(() -> new AnswerLinks(Optional.empty(), valid, t -> t, COMPOSING, knowledge))
        .hasMessageContainingAll("wenbao.answers.valid", "7d");
  }

  // ---- what opens

  /** Every answer that the service can give, in every bureau. */
  @Test
  void every_answer_opens_to_itself() {
    var ours = links(SERVER, new Knowledge(OURS));
    for (Bureau bureau : OURS.bureaus().values()) {
      for (Tell tell : tells(bureau)) {
        var answer = COMPOSING.compose(tell, "", bureau, OURS);
        String path = path(ours.of(answer, NOW));
        assertThat(AnswerLinks.PATH + path).as("%s %s", bureau.id(), tell).hasSizeLessThan(90);
        assertThat(read(shown(ours.open(path, NOW)))).isEqualTo(read(answer));
      }
    }
  }

  @Test
  void two_matters_open_together() {
    var first = small(tell("remote-referral", Aspect.MATERIALS));
    var second = small(tell("reimbursement"));
    String path = path(links.of(first.withSecond(Optional.of(second)), NOW));
    assertThat(path).startsWith("suining/remote-referral.ma_reimbursement/");
    var opened = shown(links.open(path, NOW));
    assertThat(opened.fields()).isEqualTo(first.fields());
    assertThat(opened.second()).map(Answer::fields).hasValue(second.fields());
  }

  @Test
  void of_two_matters_what_cannot_be_read_is_left_out() {
    var asked =
        small(new AskWhich(List.of(SmallCatalog.REFERRAL), Optional.empty(), List.of()))
            .withSecond(Optional.of(small(tell("reimbursement"))));
    var opened = shown(links.open(path(links.of(asked, NOW)), NOW));
    assertThat(opened.label()).isEqualTo(SmallCatalog.REIMBURSEMENT);
    assertThat(opened.second()).isEmpty();
  }

  @Test
  void the_longest_two_matters_still_fit() {
    var ours = links(SERVER, new Knowledge(OURS));
    var longest = tell("designated-institutions", Aspect.MATERIALS, Aspect.TIME, Aspect.PHONE);
    var one = COMPOSING.compose(longest, "", OURS.bureau("suining"), OURS);
    String path = path(ours.of(one.withSecond(Optional.of(one)), NOW));
    assertThat(AnswerLinks.PATH + path).hasSizeLessThan(110);
  }

  // ---- what does not

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T02:00:00Z, true",
    "2026-11-29T02:00:00Z, true", // seven days later
    "2026-11-29T15:59:59Z, true", // and on to the end of that day
    "2026-11-29T16:00:00Z, false",
    "2027-11-22T02:00:00Z, false",
  })
  void opens_until_the_day_is_over(Instant at, boolean open) {
    String path = path(links.of(small(tell("reimbursement")), NOW));
    assertThat(links.open(path, at)).isInstanceOf(open ? Shown.class : Expired.class);
  }

  /** Signed is {@code suining/remote-referral.ma/g1e/…}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # instead of           | stands
          remote-referral.ma     | remote-referral.ti
          remote-referral.ma     | remote-referral
          remote-referral.ma     | remote-referral.mama
          remote-referral.ma     | remote-referral.m
          remote-referral.ma     | remote-referral.xx
          remote-referral.ma     | remote-referral.ma_reimbursement
          remote-referral.ma     | remote-referral.ma_remote-referral.ma_remote-referral.ma
          remote-referral.ma     | remote-referral.ma.suining-catalogue.5
          remote-referral.ma     | remote-referral.ma.suining-catalogue.99999999999999999999
          remote-referral.ma     | remote-temporary.ma
          remote-referral.ma     | emergency
          remote-referral.ma     | no-such-item
          remote-referral.ma     | -
          remote-referral.ma     | ''
          suining                | dazhou
          suining                | chengdu
          suining/               | ''
          suining/               | suining/suining/
          /g1e/                  | /g1f/
          /g1e/                  | /zzz/
          /g1e/                  | /G1E/
          /g1e/                  | /医保/
          /g1e/                  | //
          suining/               | SUINING/
          """)
  void a_changed_address_is_unknown(String part, String instead) {
    var ours = links(SERVER, new Knowledge(OURS));
    String path = path(ours.of(small(tell("remote-referral", Aspect.MATERIALS)), NOW));
    assertThat(ours.open(path, NOW)).isInstanceOf(Shown.class);
    String changed = path.replace(part, instead);
    assertThat(changed).isNotEqualTo(path);
    assertThat(ours.open(changed, NOW)).isEqualTo(new Unknown());
  }

  @Test
  void a_changed_signature_is_unknown() {
    String path = path(links.of(small(tell("reimbursement")), NOW));
    int end = path.length();
    for (String changed :
        List.of(
            path.substring(0, end - 1),
            path + "A",
            path.substring(0, end - 22) + "A".repeat(22),
            path.substring(0, end - 22),
            "",
            "/",
            path + "/more")) {
      assertThat(links.open(changed, NOW)).as(changed).isEqualTo(new Unknown());
    }
  }

  @Test
  void what_another_secret_signed_is_unknown() {
    var others =
        new AnswerLinks(
            PublicAddress.of(SERVER),
            Duration.ofDays(7),
            text -> new OpenSigner().sign("other" + text),
            COMPOSING,
            knowledge);
    String path = path(others.of(small(tell("reimbursement")), NOW));
    assertThat(links.open(path, NOW)).isEqualTo(new Unknown());
  }

  // ---- after a reload

  @Test
  void a_corrected_number_is_corrected_here_too() {
    String path = path(links.of(small(tell("reimbursement")), NOW));
    var corrected = new Phone("0825-2257610", null, "咨询电话", null);
    knowledge.replace(withRows(row -> copy(row, row.title(), List.of(corrected))));
    assertThat(shown(links.open(path, NOW)).fields())
        .anyMatch(f -> f.text().equals("0825-2257610"))
        .noneMatch(f -> f.text().equals("0825-2257609"));
  }

  @Test
  void another_row_in_the_same_line_was_not_told() {
    var budget = knowledge.running().rows().getLast();
    var told = small(new Tell(Label.DISCLOSURE, List.of(), Optional.of(budget)));
    String path = path(links.of(told, NOW));
    assertThat(shown(links.open(path, NOW)).row()).hasValue(budget);
    knowledge.replace(withRows(row -> copy(row, "另一件事", row.phones())));
    assertThat(links.open(path, NOW)).isEqualTo(new Unknown());
  }

  @Test
  void what_is_no_longer_published_is_unknown() {
    String path = path(links.of(small(tell("reimbursement")), NOW));
    knowledge.replace(OURS);
    assertThat(links.open(path, NOW)).isInstanceOf(Shown.class);
    var none = SmallCatalog.make();
    none.items().remove(SmallCatalog.REIMBURSEMENT);
    knowledge.replace(none);
    assertThat(links.open(path, NOW)).isEqualTo(new Unknown());
  }

  // ----

  private static AnswerLinks links(String server, Knowledge knowledge) {
    return new AnswerLinks(
        PublicAddress.of(server), Duration.ofDays(7), new OpenSigner(), COMPOSING, knowledge);
  }

  private static Tell tell(String label, Aspect... aspects) {
    return new Tell(new Label(label), List.of(aspects), Optional.empty());
  }

  private static Answer small(Decision decision) {
    var catalog = SmallCatalog.make();
    return COMPOSING.compose(decision, "", catalog.bureau("suining"), catalog);
  }

  private static List<Tell> tells(Bureau bureau) {
    var tells = new ArrayList<Tell>();
    for (Label item : OURS.items().keySet()) {
      tells.add(tell(item.value()));
      tells.add(tell(item.value(), Aspect.TIME, Aspect.MATERIALS));
      tells.add(tell(item.value(), Aspect.WHOLE, Aspect.COST));
      Arrays.stream(Aspect.values()).forEach(a -> tells.add(tell(item.value(), a)));
    }
    for (Row row : OURS.rows()) {
      if (!List.of(bureau.id(), Bureau.STANDARD).contains(row.bureau())) continue;
      tells.add(new Tell(row.label(), List.of(), Optional.of(row)));
      tells.add(new Tell(row.label(), List.of(Aspect.PHONE), Optional.of(row)));
    }
    return tells;
  }

  /** What the page shows of it. */
  private static List<Object> read(Answer a) {
    return List.of(
        a.outcome(),
        a.label(),
        a.bureau(),
        a.aspects(),
        a.opening(),
        a.fields(),
        a.documents(),
        String.valueOf(a.checked()));
  }

  private static Answer shown(Opened opened) {
    assertThat(opened).isInstanceOf(Shown.class);
    return ((Shown) opened).answer();
  }

  private static String path(Optional<String> address) {
    return address.orElseThrow().substring((SERVER + AnswerLinks.PATH).length());
  }

  private static Catalog withRows(UnaryOperator<Row> change) {
    var c = SmallCatalog.make();
    return new Catalog(
        c.version(),
        c.items(),
        c.topics(),
        c.rows().stream().map(change).toList(),
        c.sources(),
        c.bureaus(),
        c.neighbours(),
        c.emergencies(),
        c.hotlines(),
        c.wording());
  }

  private static Row copy(Row row, String title, List<Phone> phones) {
    return new Row(
        row.catalogue(),
        row.source(),
        row.bureau(),
        row.line(),
        title,
        row.path(),
        row.content(),
        row.basis(),
        row.publisher(),
        row.office(),
        phones,
        row.deadline(),
        row.channel(),
        row.duties(),
        row.printed(),
        row.inferred(),
        row.items());
  }
}
