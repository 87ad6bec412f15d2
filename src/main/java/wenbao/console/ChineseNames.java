package wenbao.console;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import wenbao.application.reports.Filter;
import wenbao.application.reports.Verdict;
import wenbao.domain.Aspect;
import wenbao.domain.Bureau;
import wenbao.domain.Catalog;
import wenbao.domain.Channel;
import wenbao.domain.Label;
import wenbao.domain.Outcome;

/** What the ids in the database are called on the pages. An id of an older version is shown. */
public record ChineseNames(Catalog catalog) {
  private static final Comparator<Object> BY_NAME = Collator.getInstance(Locale.CHINA);

  /** Something to choose from a list. */
  public record Option(String id, String name) {}

  public String label(String id) {
    if (id.equals(Filter.NOT_YET)) return "还没有回答";
    return Stream.concat(catalog.items().keySet().stream(), Label.DECISIONS.stream())
        .filter(label -> label.value().equals(id))
        .findFirst()
        .map(catalog::name)
        .orElse(id);
  }

  public String bureau(String id) {
    Bureau bureau = catalog.bureaus().get(id);
    return bureau == null ? id : bureau.shortName();
  }

  public String channel(String id) {
    return Stream.of(Channel.values())
        .filter(channel -> channel.id().equals(id))
        .findFirst()
        .map(Channel::chinese)
        .orElse(id);
  }

  public String outcome(String id) {
    return switch (id) {
      case "told" -> "直接答";
      case "asked" -> "反问";
      case "said" -> "说一句话";
      case "handed-over" -> "转人工";
      case Filter.NOT_YET -> "还没有回答";
      default -> id;
    };
  }

  public String aspect(String id) {
    return Aspect.of(id).map(ChineseNames::aspect).orElse(id);
  }

  private static String aspect(Aspect aspect) {
    return switch (aspect) {
      case ELIGIBILITY -> "谁能办";
      case PROCESS -> "怎么办";
      case MATERIALS -> "材料";
      case TIME -> "多久";
      case CHANNEL -> "在哪里办";
      case COST -> "收费";
      case AMOUNT -> "多少钱";
      case STATUS -> "办到哪里了";
      case OFFICE -> "科室";
      case PHONE -> "电话";
      case BASIS -> "依据";
      case DEADLINE -> "公开时限";
      case WHOLE -> "整件事";
    };
  }

  public String verdict(Verdict verdict) {
    return switch (verdict) {
      case RIGHT -> "判对";
      case WRONG -> "判错";
      case CANNOT_SAY -> "说不准";
    };
  }

  public List<Option> channels() {
    return Stream.of(Channel.values()).map(c -> new Option(c.id(), c.chinese())).toList();
  }

  public List<Option> bureaus() {
    return catalog.bureaus().keySet().stream()
        .sorted()
        .map(id -> new Option(id, bureau(id)))
        .toList();
  }

  public List<Option> outcomes() {
    return Stream.concat(Stream.of(Outcome.values()).map(Outcome::id), Stream.of(Filter.NOT_YET))
        .map(id -> new Option(id, outcome(id)))
        .toList();
  }

  public List<Option> aspects() {
    return Stream.of(Aspect.values()).map(a -> new Option(a.id(), aspect(a.id()))).toList();
  }

  public List<Option> items() {
    return catalog.items().values().stream()
        .map(item -> new Option(item.id().value(), item.name()))
        .sorted(Comparator.comparing(Option::name, BY_NAME))
        .toList();
  }

  public List<Option> decisions() {
    return Stream.concat(Label.DECISIONS.stream(), Stream.of(Label.DISCLOSURE))
        .sorted()
        .map(label -> new Option(label.value(), label.chinese()))
        .toList();
  }
}
