package wenbao.application.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wenbao.application.Knowledge;
import wenbao.application.knowledge.Gaps.Count;
import wenbao.application.knowledge.ListItems.Order;
import wenbao.application.knowledge.ListItems.Wanted;
import wenbao.domain.Aspect;
import wenbao.domain.Bureau;
import wenbao.domain.Catalog;
import wenbao.domain.Confidence;
import wenbao.domain.Fact;
import wenbao.domain.Item;
import wenbao.domain.Label;
import wenbao.testing.OurData;
import wenbao.testing.SmallCatalog;

class GapsTest {
  private static final InstantSource CLOCK = InstantSource.fixed(OurData.NOW);

  @Test
  void counts_what_may_be_told() {
    var small = SmallCatalog.make();
    var referral =
        Few.with(
            small.item(SmallCatalog.REFERRAL),
            Aspect.MATERIALS,
            Few.fact("听说要照片。", Confidence.C, "suining"));
    var temporary =
        Few.with(
            small.item(SmallCatalog.TEMPORARY),
            Aspect.MATERIALS,
            Few.fact("带本子。", Confidence.A, "guyuan"));
    var gaps = new Gaps(new Knowledge(Few.catalog(small.rows(), referral, temporary)), CLOCK);
    assertThat(of(gaps, Aspect.MATERIALS)).isEqualTo("3 of 5"); // the disclosure is no item
    assertThat(of(gaps, Aspect.PROCESS)).isEqualTo("5 of 5");
    assertThat(of(gaps, Aspect.TIME)).isEqualTo("0 of 5");
    assertThat(of(gaps, Aspect.PHONE)).isEqualTo("5 of 5");
  }

  private static String of(Gaps gaps, Aspect aspect) {
    var count = count(gaps.count(false), aspect, "suining");
    return count.known() + " of " + count.of();
  }

  private static Count count(Gaps.Table table, Aspect aspect, String bureau) {
    return table.lines().stream()
        .filter(line -> line.aspect() == aspect)
        .flatMap(line -> line.counts().stream())
        .filter(count -> count.bureau().id().equals(bureau))
        .findFirst()
        .orElseThrow();
  }

  /** Counted by hand here: no replaced or future amounts stand under materials. */
  @Test
  void our_own_numbers_add_up() {
    var catalog = OurData.PUBLISHED.catalog();
    var table = new Gaps(new Knowledge(catalog), CLOCK).count(false);
    for (Bureau bureau : Gaps.bureaus(catalog)) {
      int known = 0;
      int of = 0;
      for (Item item : catalog.items().values()) {
        if (item.id().equals(Label.DISCLOSURE)) continue;
        of++;
        var facts =
            Stream.concat(
                item.facts().getOrDefault(Aspect.MATERIALS, List.of()).stream(),
                item.shares().stream()
                    .map(catalog.topics()::get)
                    .flatMap(t -> t.facts().getOrDefault(Aspect.MATERIALS, List.of()).stream()));
        if (facts.anyMatch(fact -> mayBeTold(fact, bureau))) known++;
      }
      var counted = count(table, Aspect.MATERIALS, bureau.id());
      assertThat(counted.known()).as(bureau.id()).isEqualTo(known);
      assertThat(counted.of()).isEqualTo(of);
      assertThat(counted.missing()).isEqualTo(of - known);
    }
  }

  private static boolean mayBeTold(Fact fact, Bureau bureau) {
    assertThat(fact.about()).isNull();
    return fact.confidence() != Confidence.C && bureau.covers(fact.scope());
  }

  @Test
  void each_number_is_that_of_its_list() {
    var catalog = OurData.PUBLISHED.catalog();
    var list = list(catalog);
    for (boolean listed : new boolean[] {false, true}) {
      for (var line : new Gaps(new Knowledge(catalog), CLOCK).count(listed).lines()) {
        for (Count count : line.counts()) {
          var side = Optional.of(line.aspect());
          var known = new Wanted("", side, false, listed, Order.NAME);
          var missing = new Wanted("", side, true, listed, Order.NAME);
          assertThat(list.list(count.bureau(), known)).hasSize(count.known());
          assertThat(list.list(count.bureau(), missing)).hasSize(count.missing());
        }
      }
    }
  }

  @Test
  void lists_in_the_order_that_is_asked_for() {
    var catalog = OurData.PUBLISHED.catalog();
    var suining = catalog.bureau("suining");
    for (Order order : Order.values()) {
      var lines = list(catalog).list(suining, new Wanted("", Optional.empty(), true, false, order));
      assertThat(lines).hasSize(catalog.items().size() - 1);
    }
    var gaps =
        list(catalog).list(suining, new Wanted("", Optional.empty(), true, false, Order.GAPS));
    assertThat(gaps.getFirst().gaps()).isGreaterThanOrEqualTo(gaps.getLast().gaps());
    var found =
        list(catalog).list(suining, new Wanted("异地 转诊", Optional.empty(), true, false, Order.NAME));
    assertThat(found).extracting(line -> line.item().id().value()).contains("remote-referral");
  }

  private static ListItems list(Catalog catalog) {
    var knowledge = new Knowledge(catalog);
    var conflicts = new Conflicts(knowledge, CLOCK);
    return new ListItems(knowledge, conflicts, label -> Optional.empty(), CLOCK);
  }
}
