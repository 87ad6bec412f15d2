package wenbao.evaluation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import wenbao.domain.Catalog;
import wenbao.domain.Label;
import wenbao.evaluation.Question.Kind;

/** What things are called in a report. */
public final class Names {
  private static final DateTimeFormatter BEIJING =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private final Catalog catalog;

  Names(Catalog catalog) {
    this.catalog = catalog;
  }

  public String of(Label label) {
    return label.equals(Question.NOT_OURS) ? "不是事项" : catalog.name(label);
  }

  public String bureau(String id) {
    return catalog.bureau(id).name();
  }

  public static String of(Kind kind) {
    return switch (kind) {
      case ITEM -> "问事项的";
      case DECISION -> "该问候、指路、转人工的";
      case NOT_OURS -> "不当事项就对的";
    };
  }

  public static String of(Verdict verdict) {
    return switch (verdict) {
      case TOLD_RIGHT -> "答对";
      case ASKED_RIGHT -> "反问带对";
      case SAID_RIGHT -> "应对得当";
      case SAID_WRONG -> "没答上";
      case ASKED_WRONG -> "反问不对";
      case TOLD_WRONG -> "答错";
    };
  }

  public static String of(Instant at) {
    return BEIJING.format(at);
  }
}
