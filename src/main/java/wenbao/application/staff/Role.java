package wenbao.application.staff;

import static wenbao.application.staff.Right.ANSWER;
import static wenbao.application.staff.Right.CONVERSE;
import static wenbao.application.staff.Right.CORRECT;
import static wenbao.application.staff.Right.EDIT;
import static wenbao.application.staff.Right.EXPORT;
import static wenbao.application.staff.Right.JUDGE;
import static wenbao.application.staff.Right.LEAD;
import static wenbao.application.staff.Right.MANAGE_STAFF;
import static wenbao.application.staff.Right.READ_AUDIT;
import static wenbao.application.staff.Right.READ_INQUIRIES;
import static wenbao.application.staff.Right.READ_KNOWLEDGE;
import static wenbao.application.staff.Right.READ_REPORTS;
import static wenbao.application.staff.Right.RETRAIN;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody does here; one person may have several. Each may do what the work needs and no
 * more: who manages accounts reads no conversations, who reads the audit log changes nothing.
 */
public enum Role {
  OPERATOR("话务员", ANSWER, CONVERSE, CORRECT, READ_KNOWLEDGE),
  EDITOR("编辑", CORRECT, EDIT, READ_KNOWLEDGE, READ_INQUIRIES),
  REVIEWER("审核", EDIT, RETRAIN, JUDGE, READ_KNOWLEDGE, READ_INQUIRIES),
  SUPERVISOR(
      "主管", ANSWER, CONVERSE, LEAD, READ_KNOWLEDGE, READ_INQUIRIES, READ_REPORTS, EXPORT, JUDGE),
  ADMINISTRATOR("系统管理员", MANAGE_STAFF),
  AUDITOR("审计员", READ_AUDIT);

  private final String chinese;
  private final Set<Right> rights;

  Role(String chinese, Right... rights) {
    this.chinese = chinese;
    this.rights = Set.of(rights);
  }

  /** The id used in the database and in forms: {@code operator}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  public String chinese() {
    return chinese;
  }

  public Set<Right> rights() {
    return rights;
  }

  public static Optional<Role> of(String id) {
    return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
  }
}
