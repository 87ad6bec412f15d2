package wenbao.application.knowledge;

import java.util.List;
import wenbao.domain.Aspect;

/** One side of an item with every fact that stands there, told or not. */
public record Side(Aspect aspect, List<Stated> facts) {
  public String name() {
    return name(aspect);
  }

  /** How colleagues call a side among themselves; citizens read those of the wording. */
  public static String name(Aspect aspect) {
    return switch (aspect) {
      case ELIGIBILITY -> "条件";
      case PROCESS -> "怎么办";
      case MATERIALS -> "材料";
      case TIME -> "办理时限";
      case CHANNEL -> "在哪办";
      case COST -> "费用";
      case AMOUNT -> "报多少";
      case STATUS -> "进度";
      case OFFICE -> "责任科室";
      case PHONE -> "电话";
      case BASIS -> "依据";
      case DEADLINE -> "公开时限";
      case WHOLE -> "还要知道";
    };
  }

  /** Nothing here that a citizen could be told as ours. */
  public boolean isGap() {
    return facts.stream().noneMatch(stated -> stated.standing().isOurs());
  }
}
