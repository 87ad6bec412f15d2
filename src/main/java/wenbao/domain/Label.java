package wenbao.domain;

import java.util.Map;
import java.util.Set;

/** What a message is about: the id of an item, or of a decision that is no item. */
public record Label(String value) implements Comparable<Label> {
  public static final Label GREETING = new Label("greeting");
  public static final Label HUMAN = new Label("human");
  public static final Label EMERGENCY = new Label("emergency");
  public static final Label NEIGHBOUR = new Label("neighbour");
  public static final Label ACCOUNT_DATA = new Label("account-data");
  public static final Label UNCLEAR = new Label("unclear");
  public static final Label ABUSE = new Label("abuse");

  /** Every published row that belongs to no service item; the row itself is named too. */
  public static final Label DISCLOSURE = new Label("disclosure");

  /** What people call the decisions; an item is called as its catalogue prints it. */
  private static final Map<Label, String> CHINESE =
      Map.of(
          GREETING, "问候闲聊",
          HUMAN, "转人工",
          EMERGENCY, "急症和轻生",
          NEIGHBOUR, "别家的事",
          ACCOUNT_DATA, "要查本人记录",
          UNCLEAR, "听不懂",
          ABUSE, "辱骂、广告、乱码",
          DISCLOSURE, "公开事项");

  /** The decisions of item-ids: everything a message can be that is not the bureau's item. */
  public static final Set<Label> DECISIONS =
      Set.of(GREETING, HUMAN, EMERGENCY, NEIGHBOUR, ACCOUNT_DATA, UNCLEAR, ABUSE);

  public Label {
    if (!value.matches("[a-z]+(-[a-z]+)*")) {
      throw new IllegalArgumentException(
          "“" + value + "” is no id; ids look like remote-referral: small letters and hyphens");
    }
  }

  public boolean isDecision() {
    return DECISIONS.contains(this);
  }

  /** The id itself where it is no decision. */
  public String chinese() {
    return CHINESE.getOrDefault(this, value);
  }

  @Override
  public int compareTo(Label other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
