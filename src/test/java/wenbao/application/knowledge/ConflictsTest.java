package wenbao.application.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wenbao.application.Knowledge;
import wenbao.application.knowledge.Conflict.Kind;
import wenbao.domain.Aspect;
import wenbao.domain.Catalog;
import wenbao.domain.Item;
import wenbao.domain.Label;
import wenbao.domain.Phone;
import wenbao.domain.Row;
import wenbao.testing.OurData;
import wenbao.testing.SmallCatalog;

class ConflictsTest {
  private final Catalog small = SmallCatalog.make();

  @Test
  void what_agrees_is_no_conflict() {
    assertThat(all(small)).isEmpty();
    assertThat(all(with(row(9, "待遇保障科", "0825-2257609", SmallCatalog.REIMBURSEMENT)))).isEmpty();
  }

  @Test
  void two_offices_for_one_matter() {
    var conflicts = all(with(row(9, "基金科", "0825-1111111", SmallCatalog.REIMBURSEMENT)));
    assertThat(conflicts).hasSize(1);
    var conflict = conflicts.getFirst();
    assertThat(conflict.kind()).isEqualTo(Kind.MATTER);
    assertThat(conflict.what()).isEqualTo("医疗费用报销");
    assertThat(conflict.versions())
        .extracting(Conflict.Version::text)
        .containsExactly("待遇保障科 咨询电话 0825-2257609", "基金科 咨询电话 0825-1111111");
  }

  @Test
  void two_numbers_of_one_office() {
    var conflicts = all(with(row(9, "待遇保障科", "0825-1111111")));
    assertThat(conflicts).extracting(Conflict::kind).containsExactly(Kind.DEPARTMENT);
    assertThat(conflicts.getFirst().what()).isEqualTo("待遇保障科");
    assertThat(conflicts.getFirst().versions()).hasSize(2);
  }

  @Test
  void an_item_and_its_family_show_the_conflict() {
    var knowledge = new Knowledge(with(row(9, "基金科", "0825-1111111", SmallCatalog.REFERRAL)));
    var conflicts = new Conflicts(knowledge, InstantSource.fixed(OurData.NOW));
    assertThat(conflicts.of(SmallCatalog.REFERRAL, "suining")).hasSize(1);
    assertThat(conflicts.of(SmallCatalog.REMOTE_CARE, "suining")).hasSize(1);
    assertThat(conflicts.of(SmallCatalog.TEMPORARY, "suining")).isEmpty();
    assertThat(conflicts.of(SmallCatalog.REFERRAL, "dazhou")).isEmpty();
  }

  @Test
  void two_amounts_of_one_thing() {
    var first = amount(SmallCatalog.REIMBURSEMENT, "每人缴400元。", "2026-01-01");
    var same = amount(SmallCatalog.ENROLLMENT, "今年缴400元。", "2026-02-01");
    var other = amount(SmallCatalog.ENROLLMENT, "今年缴420元。", "2026-02-01");
    var future = amount(SmallCatalog.ENROLLMENT, "今年缴420元。", "2027-01-01");
    assertThat(all(Few.catalog(small.rows(), first, same))).isEmpty();
    assertThat(all(Few.catalog(small.rows(), first, future))).isEmpty();
    var conflicts = all(Few.catalog(small.rows(), first, other));
    assertThat(conflicts).extracting(Conflict::kind).containsExactly(Kind.AMOUNT);
    assertThat(conflicts.getFirst().items()).containsExactly(first, other);
    assertThat(conflicts.getFirst().versions())
        .flatExtracting(Conflict.Version::places)
        .containsExactly("医疗费用报销·费用", "参保登记·费用");
  }

  private Item amount(Label item, String text, String from) {
    return Few.with(small.item(item), Aspect.COST, Few.dated(text, "个人缴费", from));
  }

  private static List<Conflict> all(Catalog catalog) {
    return new Conflicts(new Knowledge(catalog), InstantSource.fixed(OurData.NOW)).all();
  }

  private Catalog with(Row row) {
    var rows = new ArrayList<>(small.rows());
    rows.add(row);
    return Few.catalog(rows);
  }

  private static Row row(int line, String office, String phone, Label... items) {
    return new Row(
        Few.SOURCE,
        Few.SOURCE,
        "suining",
        line,
        "另一行",
        List.of(),
        "",
        "",
        "",
        office,
        List.of(new Phone(phone, null, "咨询电话", null)),
        "",
        "",
        List.of(),
        Map.of(),
        Set.of(),
        List.of(items));
  }
}
