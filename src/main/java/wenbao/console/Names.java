package wenbao.console;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import wenbao.application.Knowledge;
import wenbao.application.staff.Member;
import wenbao.application.staff.Staff;
import wenbao.domain.Label;

/** How people call what has an id. */
@Singleton
final class Names {
  /** As item-ids has them. */
  static final Map<Label, String> DECISIONS =
      Map.of(
          Label.GREETING, "问候闲聊",
          Label.HUMAN, "转人工",
          Label.EMERGENCY, "急症和轻生",
          Label.NEIGHBOUR, "别家的事",
          Label.ACCOUNT_DATA, "要查本人记录",
          Label.UNCLEAR, "听不懂",
          Label.ABUSE, "辱骂、广告、乱码");

  private final Knowledge knowledge;
  private final Staff staff;

  Names(Knowledge knowledge, Staff staff) {
    this.knowledge = knowledge;
    this.staff = staff;
  }

  /** An item or a decision; the id itself where it is neither any more. */
  String label(Label label) {
    var item = knowledge.running().items().get(label);
    if (item != null) return item.name();
    return DECISIONS.getOrDefault(label, label.value());
  }

  String bureau(String id) {
    var bureau = knowledge.running().bureaus().get(id);
    return bureau == null ? id : bureau.shortName();
  }

  /** As colleagues call each other, all read at once. */
  Function<String, String> members() {
    var names = staff.all().stream().collect(Collectors.toMap(Member::username, Member::name));
    return username -> names.getOrDefault(username, username);
  }
}
