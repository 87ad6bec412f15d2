package wenbao.console;

import jakarta.inject.Singleton;
import java.util.function.Function;
import java.util.stream.Collectors;
import wenbao.application.Knowledge;
import wenbao.application.staff.Member;
import wenbao.application.staff.Staff;
import wenbao.domain.Label;

/** How people call what has an id. */
@Singleton
final class Names {
  private final Knowledge knowledge;
  private final Staff staff;

  Names(Knowledge knowledge, Staff staff) {
    this.knowledge = knowledge;
    this.staff = staff;
  }

  String label(Label label) {
    return knowledge.running().name(label);
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
