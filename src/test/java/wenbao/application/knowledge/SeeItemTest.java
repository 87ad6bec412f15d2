package wenbao.application.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wenbao.application.Knowledge;
import wenbao.domain.Aspect;
import wenbao.domain.Confidence;
import wenbao.domain.Item;
import wenbao.domain.Label;
import wenbao.testing.OurData;
import wenbao.testing.SmallCatalog;

class SeeItemTest {
  private static final Label NONPAYMENT = new Label("employer-nonpayment");

  @Test
  void every_fact_says_whether_it_is_told() {
    var item = SmallCatalog.make().item(SmallCatalog.REFERRAL);
    var changed =
        Few.with(
            item,
            Aspect.MATERIALS,
            Few.fact("带身份凭证。", Confidence.A, "suining"),
            Few.fact("听说还要照片。", Confidence.C, "suining"),
            Few.fact("带本子。", Confidence.A, "guyuan"),
            Few.dated("交二十元。", "工本费", "2026-01-01"),
            Few.dated("交三十元。", "工本费", "2026-06-01"),
            Few.dated("交四十元。", "工本费", "2027-01-01"));
    assertThat(standings(changed))
        .containsExactly(
            "带身份凭证。 TOLD",
            "听说还要照片。 UNVERIFIED",
            "带本子。 NOT_OURS",
            "交二十元。 REPLACED",
            "交三十元。 TOLD",
            "交四十元。 NOT_YET");
  }

  @Test
  void the_fifth_fact_of_a_side_waits_behind() {
    var item = SmallCatalog.make().item(SmallCatalog.REFERRAL);
    var facts =
        Stream.of("一", "二", "三", "四", "五")
            .map(text -> Few.fact(text, Confidence.A, "suining"))
            .toArray(wenbao.domain.Fact[]::new);
    assertThat(standings(Few.with(item, Aspect.MATERIALS, facts)))
        .containsExactly("一 TOLD", "二 TOLD", "三 TOLD", "四 TOLD", "五 BEHIND");
  }

  @Test
  void notes_are_told_of_an_item_only_where_nothing_else_is() {
    var item = SmallCatalog.make().item(SmallCatalog.REFERRAL);
    var note = Few.fact("一年内有效。", Confidence.A, "suining");
    var noted = Few.with(item, Aspect.WHOLE, note);
    assertThat(standing(noted)).isEqualTo(Standing.LAST_RESORT);
    var bare = Few.with(Few.with(noted, Aspect.PROCESS), Aspect.MATERIALS);
    assertThat(standing(bare)).isEqualTo(Standing.TOLD);
  }

  private static Standing standing(Item item) {
    return Few.see(item).sides().getLast().facts().getFirst().standing();
  }

  private static List<String> standings(Item item) {
    return Few.see(item).sides().stream()
        .filter(side -> side.aspect() == Aspect.MATERIALS)
        .flatMap(side -> side.facts().stream())
        .map(stated -> stated.fact().text() + " " + stated.standing())
        .toList();
  }

  @Test
  void nobody_knows_what_does_not_exist() {
    var see = ours();
    assertThat(see.see(new Label("nowhere"), "suining")).isEmpty();
    assertThat(see.see(NONPAYMENT, "nowhere")).isEmpty();
  }

  /** The two documents of Suining name two numbers for the same office. */
  @Test
  void documents_that_disagree_stand_side_by_side() {
    var conflicts = ours().see(NONPAYMENT, "suining").orElseThrow().conflicts();
    assertThat(conflicts).hasSize(1);
    assertThat(conflicts.getFirst().versions())
        .extracting(version -> version.source().id())
        .containsExactly("seed-suining-catalogue", "seed-suining-powers");
    assertThat(conflicts.getFirst().versions())
        .extracting(Conflict.Version::text)
        .doesNotHaveDuplicates();
    assertThat(ours().see(NONPAYMENT, "guyuan").orElseThrow().conflicts()).isEmpty();
  }

  private static SeeItem ours() {
    return see(new Knowledge(OurData.PUBLISHED.catalog()));
  }

  static SeeItem see(Knowledge knowledge) {
    var clock = InstantSource.fixed(OurData.NOW);
    return new SeeItem(knowledge, new Conflicts(knowledge, clock), clock);
  }
}
