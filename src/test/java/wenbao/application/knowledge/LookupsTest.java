package wenbao.application.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.application.Knowledge;
import wenbao.application.knowledge.FindFacts.Wanted;
import wenbao.application.knowledge.Reviews.State;
import wenbao.domain.Catalog;
import wenbao.domain.Confidence;
import wenbao.domain.Fact;
import wenbao.domain.Item;
import wenbao.domain.Label;
import wenbao.domain.Segments;
import wenbao.testing.OurData;
import wenbao.testing.SmallCatalog;

/** Ways into the catalogue: by fact, by document, by row, by date, beside the standard one. */
class LookupsTest {
  private static final Catalog OURS = OurData.PUBLISHED.catalog();
  private static final Knowledge KNOWLEDGE = new Knowledge(OURS);
  private static final InstantSource CLOCK = InstantSource.fixed(OurData.NOW);

  @Test
  void every_fact_is_found_once() {
    var find = new FindFacts(KNOWLEDGE);
    var all = find.find(new Wanted("", "", "", ""));
    int byConfidence = 0;
    for (Confidence c : Confidence.values()) {
      byConfidence += find.find(new Wanted("", c.name(), "", "")).size();
    }
    int byScope = 0;
    for (String scope : Scopes.all(OURS)) {
      byScope += find.find(new Wanted("", "", scope, "")).size();
    }
    assertThat(all).hasSizeGreaterThan(500).hasSize(byConfidence).hasSize(byScope);
    assertThat(find.find(Wanted.unverified()))
        .isNotEmpty()
        .allMatch(placed -> placed.fact().confidence() == Confidence.C);
    assertThat(find.find(Wanted.elsewhere()))
        .isNotEmpty()
        .allMatch(placed -> placed.fact().scope().equals(Fact.OTHER_CITY));
    assertThat(find.find(new Wanted("转诊 证明", "", "", ""))).isNotEmpty();
  }

  @Test
  void every_use_leads_back_to_its_document() {
    var usages = new Usages(KNOWLEDGE).all();
    int facts = usages.stream().mapToInt(usage -> usage.facts().size()).sum();
    int rows = usages.stream().mapToInt(usage -> usage.rows().size()).sum();
    assertThat(facts).isEqualTo(new FindFacts(KNOWLEDGE).find(new Wanted("", "", "", "")).size());
    assertThat(rows).isEqualTo(OURS.rows().size());
    assertThat(new Usages(KNOWLEDGE).of("nowhere")).isEmpty();
    var used = new Usages(KNOWLEDGE).find("", Usages.Order.USED);
    assertThat(used.getFirst().size()).isGreaterThan(used.getLast().size());
    assertThat(new Usages(KNOWLEDGE).find("遂宁 目录", Usages.Order.CHECKED)).isNotEmpty();
  }

  @Test
  void rows_are_found_in_their_documents() {
    var find = new FindRows(KNOWLEDGE);
    for (var document : find.documents()) {
      var rows = find.find(FindRows.Wanted.in(document.id()));
      assertThat(rows).hasSize(document.rows());
      assertThat(rows).extracting(row -> row.line()).doesNotHaveDuplicates(); // their address
    }
    assertThat(find.documents().stream().mapToInt(FindRows.Document::rows).sum())
        .isEqualTo(OURS.rows().size());
    assertThat(find.find(new FindRows.Wanted("", "", "0818-3091669", "")))
        .isNotEmpty()
        .allMatch(row -> row.bureau().equals("dazhou"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21, OVERDUE, -1",
    "2026-11-22, SOON,     0",
    "2026-12-22, SOON,    30",
    "2026-12-23, LATER,   31",
    ",           NEVER,    0"
  })
  void a_review_is_due(LocalDate day, State state, long days) {
    var item = SmallCatalog.make().item(SmallCatalog.REFERRAL);
    var dated =
        new Item(
            item.id(),
            item.name(),
            item.also(),
            item.choice(),
            item.family(),
            item.facts(),
            item.elsewhere(),
            item.shares(),
            day);
    var catalog = Few.catalog(SmallCatalog.make().rows(), dated);
    assertThat(new Reviews(new Knowledge(catalog), CLOCK).all())
        .contains(new Reviews.Due(dated, Optional.ofNullable(day), days, state));
  }

  @Test
  void every_row_of_a_bureau_matches_or_stands_beyond() {
    var comparison = new Compare(KNOWLEDGE).compare();
    assertThat(comparison.lines()).hasSize(OURS.rowsOf("standard").size());
    for (var beyond : comparison.beyond()) {
      var matched =
          comparison.lines().stream()
              .flatMap(line -> line.cells().stream())
              .filter(cell -> cell.bureau().equals(beyond.bureau()))
              .flatMap(cell -> cell.matches().stream())
              .map(StandardComparison.Match::row)
              .distinct()
              .toList();
      assertThat(matched).doesNotContainAnyElementsOf(beyond.rows());
      assertThat(matched.size() + beyond.rows().size())
          .isEqualTo(OURS.rowsOf(beyond.bureau().id()).size());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "机构职能, 机构职能, 1",
    "打击欺诈骗保相关信息。, 打击欺诈骗保相关信息, 1",
    "权责清单, 参保登记, 0",
    "医疗保障行政处罚信息, 行政处罚, 0.99",
    "政策, 国家、省和市有关医疗保障的法律、法规、政策文件, 0"
  })
  void titles_are_alike(String one, String other, double share) {
    assertThat(Alike.share(one, other)).isEqualTo(share);
  }

  @Test
  void what_is_told_fits_its_channel() {
    var tell = new TellWhole(KNOWLEDGE, CLOCK);
    var item = OURS.item(new Label("remote-referral"));
    for (var bureau : Gaps.bureaus(OURS)) {
      var told = tell.tell(item, bureau);
      assertThat(told.wechat()).contains(item.name()).doesNotContain("<a ");
      assertThat(told.web()).contains(item.name());
      for (var sms : told.sms()) {
        assertThat(sms.text()).startsWith("【" + bureau.shortName() + "】");
        assertThat(sms.segments()).isEqualTo(Segments.of(sms.text()).size()).isBetween(1, 2);
      }
    }
  }

  @Test
  void departments_are_those_that_the_rows_name() {
    var departments = new Departments(KNOWLEDGE);
    assertThat(departments.all())
        .allMatch(d -> !d.name().isEmpty() || !d.phones().isEmpty())
        .filteredOn(Departments.Department::disputed)
        .extracting(Departments.Department::name)
        .containsExactly("基金和大数据科");
    for (var one : departments.all()) {
      if (one.name().isEmpty()) continue;
      var rows = new FindRows.Wanted(one.bureau().id(), "", "", one.name());
      assertThat(new FindRows(KNOWLEDGE).find(rows)).hasSize(one.rows().size());
    }
    var hotline = SmallCatalog.make().hotlines();
    var small = new Departments(new Knowledge(SmallCatalog.make()));
    var suining = SmallCatalog.make().bureau("suining");
    assertThat(small.toldFor(hotline.getFirst(), suining)).isEqualTo(List.of());
  }
}
