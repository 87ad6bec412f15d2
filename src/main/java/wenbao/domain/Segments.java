package wenbao.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * How mainland carriers count an SMS: 70 UTF-16 units fit into one segment, else 67 into each.
 * Every character counts alike, Latin too; an emoji counts two and is never cut in half.
 */
public final class Segments {
  private static final int ALONE = 70;
  private static final int JOINED = 67;

  private Segments() {}

  /**
   * @param text with its signature
   * @return the segments as they are sent and paid for
   */
  public static List<String> of(String text) {
    if (text.length() <= ALONE) return List.of(text);
    var segments = new ArrayList<String>();
    for (int from = 0; from < text.length(); from += segments.getLast().length()) {
      segments.add(text.substring(from, end(text, from)));
    }
    return segments;
  }

  /** The most units that so many segments hold. */
  public static int room(int segments) {
    return segments == 1 ? ALONE : segments * JOINED;
  }

  private static int end(String text, int from) {
    int end = Math.min(from + JOINED, text.length());
    boolean halved =
        end < text.length() && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end));
    return halved ? end - 1 : end;
  }
}
