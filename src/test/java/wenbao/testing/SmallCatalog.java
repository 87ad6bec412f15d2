package wenbao.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import wenbao.domain.Aspect;
import wenbao.domain.Bureau;
import wenbao.domain.Catalog;
import wenbao.domain.Confidence;
import wenbao.domain.Fact;
import wenbao.domain.Item;
import wenbao.domain.Label;
import wenbao.domain.Office;
import wenbao.domain.Phone;
import wenbao.domain.Row;
import wenbao.domain.Source;
import wenbao.domain.Wording;

/**
 * A catalogue small enough to be known by heart: a family of two members, and the other items that
 * the service itself speaks of; one bureau. Only the wording is the real one.
 */
public final class SmallCatalog {
  public static final Label REMOTE_CARE = new Label("remote-care");
  public static final Label REFERRAL = new Label("remote-referral");
  public static final Label TEMPORARY = new Label("remote-temporary");
  public static final Label REIMBURSEMENT = new Label("reimbursement");
  public static final Label ENROLLMENT = new Label("enrollment");

  private static final String SOURCE = "suining-catalogue";
  private static final LocalDate CHECKED = LocalDate.of(2026, 1, 5);

  private SmallCatalog() {}

  public static Catalog make() {
    var items = new LinkedHashMap<Label, Item>();
    for (Item item : items()) items.put(item.id(), item);
    return new Catalog(
        "small",
        items,
        Map.of(),
        List.of(
            row(2, "异地就医备案", List.of(REMOTE_CARE, REFERRAL, TEMPORARY)),
            row(3, "医疗费用报销", List.of(REIMBURSEMENT)),
            row(4, "参保登记", List.of(ENROLLMENT)),
            row(5, "部门预算", List.of())),
        Map.of(SOURCE, source()),
        Map.of("suining", suining()),
        List.of(office("housing-fund", "住房公积金管理中心", "公积金", "12329", Fact.NATIONAL)),
        List.of(office("medical", "急救", "昏迷", "120", Fact.NATIONAL)),
        List.of(
            office("12345", "政务服务热线", "都可以", "12345", Fact.NATIONAL),
            office("suining", "遂宁市医疗保障局", "医保", "0825-2257609", "suining")),
        wording());
  }

  private static List<Item> items() {
    return List.of(
        item(REMOTE_CARE, "异地就医备案", null),
        item(REFERRAL, "异地转诊人员备案", REMOTE_CARE),
        item(TEMPORARY, "临时外出就医人员备案", REMOTE_CARE),
        item(REIMBURSEMENT, "医疗费用报销", null),
        item(ENROLLMENT, "参保登记", null),
        item(Label.DISCLOSURE, "公开信息", null));
  }

  private static Item item(Label id, String name, @Nullable Label family) {
    var facts =
        Map.of(
            Aspect.PROCESS, List.of(fact(name + "到窗口或网上办。")),
            Aspect.MATERIALS, List.of(fact(name + "带身份凭证。")));
    return new Item(id, name, name, name, family, facts, Map.of(), List.of(), null);
  }

  private static Fact fact(String text) {
    return new Fact(text, null, SOURCE, Confidence.A, "suining", null, null, null);
  }

  private static Row row(int line, String title, List<Label> items) {
    return new Row(
        SOURCE,
        SOURCE,
        "suining",
        line,
        title,
        List.of("公共服务"),
        title + "的流程",
        "政府信息公开条例",
        "遂宁市医疗保障局",
        "待遇保障科",
        List.of(new Phone("0825-2257609", null, "咨询电话", null)),
        "20个工作日内",
        "政府网站",
        List.of(),
        Map.of(),
        Set.of(),
        items);
  }

  private static Office office(String id, String name, String word, String phone, String scope) {
    return new Office(
        id,
        name,
        name,
        List.of(word),
        List.of(new Phone(phone, null, "服务热线", null)),
        SOURCE,
        Confidence.A,
        scope);
  }

  private static Source source() {
    return new Source(
        SOURCE, "遂宁市医疗保障局主动公开事项目录", "遂宁目录", "遂宁市医疗保障局", null, null, "suining", "original", CHECKED);
  }

  private static Bureau suining() {
    return new Bureau(
        "suining", "遂宁市医疗保障局", "遂宁医保", "遂宁", List.of("遂宁市"), "sichuan", "0825", List.of(SOURCE));
  }

  private static Wording wording() {
    try (var file = Files.newBufferedReader(Path.of("knowledge/wording.yml"))) {
      return new Wording(new Yaml().load(file));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
