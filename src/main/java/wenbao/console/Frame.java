package wenbao.console;

import java.util.Arrays;
import java.util.List;
import wenbao.application.staff.Member;
import wenbao.application.staff.Right;

/**
 * What stands around every page of the console.
 *
 * @param title of the page; also its {@code h1}
 * @param open the section that is marked in the navigation
 * @param demo whether all that is shown is invented
 */
public record Frame(String title, Section open, Member member, boolean demo) {
  static Frame of(String title, Section open, Signed signed) {
    return new Frame(title, open, signed.member(), signed.demo());
  }

  /** The sections that this member may open. */
  public List<Section> sections() {
    return Arrays.stream(Section.values()).filter(s -> s.opensFor(member)).toList();
  }

  /** A part of the console, with a place in the navigation. */
  public enum Section {
    DESK("问答台", "/console", Right.ANSWER),
    CONVERSATIONS("会话", "/console/conversations", Right.CONVERSE),
    INQUIRIES("查询", "/console/inquiries", Right.READ_INQUIRIES),
    LEARNING("学习", "/console/learning", Right.EDIT),
    REPORTS("统计", "/console/reports", Right.READ_REPORTS),
    JUDGE("抽查", "/console/judge", Right.JUDGE),
    KNOWLEDGE("知识", "/console/knowledge", Right.READ_KNOWLEDGE),
    STAFF("人员", "/console/staff", Right.MANAGE_STAFF),
    AUDIT("审计", "/console/audit", Right.READ_AUDIT),
    ME("我的账号", MePage.PATH);

    private final String chinese;
    private final String path;
    private final Right[] rights;

    Section(String chinese, String path, Right... rights) {
      this.chinese = chinese;
      this.path = path;
      this.rights = rights;
    }

    public String chinese() {
      return chinese;
    }

    public String path() {
      return path;
    }

    boolean opensFor(Member member) {
      return this != ME && Arrays.stream(rights).anyMatch(member::may);
    }
  }
}
