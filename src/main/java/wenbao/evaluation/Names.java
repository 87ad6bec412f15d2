package wenbao.evaluation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import wenbao.domain.Catalog;
import wenbao.domain.Channel;
import wenbao.domain.Label;
import wenbao.evaluation.Question.Kind;

/** What things are called in a report. */
public final class Names {
  private static final DateTimeFormatter BEIJING =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private static final Map<Label, String> NO_ITEMS =
      Map.of(
          Label.GREETING, "问候闲聊",
          Label.HUMAN, "转人工",
          Label.EMERGENCY, "急症危险",
          Label.NEIGHBOUR, "别的单位管",
          Label.ACCOUNT_DATA, "查个人记录",
          Label.UNCLEAR, "没听明白",
          Label.ABUSE, "辱骂广告乱码",
          Question.NOT_OURS, "不是事项");

  private final Catalog catalog;

  Names(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The official name of an item; the id where there is none. */
  public String of(Label label) {
    var item = catalog.items().get(label);
    return item == null ? NO_ITEMS.getOrDefault(label, label.value()) : item.name();
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

  public static String of(Channel channel) {
    return switch (channel) {
      case WECHAT -> "微信";
      case SMS -> "短信";
      case WEB -> "网页";
      case API -> "接口";
      case TELEPHONE -> "电话";
    };
  }

  public static String of(Instant at) {
    return BEIJING.format(at);
  }
}
