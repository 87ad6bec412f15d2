package wenbao.channel.sms;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text as the carriers do: 70 UTF-16 units fit into one segment, else 67 into each. In the
 * mainland every character counts alike, Latin too; an emoji counts two and is never cut in half.
 */
final class Segments {
  private static final int ALONE = 70;
  private static final int JOINED = 67;

  private Segments() {}

  static List<String> of(String text) {
    if (text.length() <= ALONE) {
      return List.of(text);
    }
    var segments = new ArrayList<String>();
    for (var from = 0; from < text.length(); from += segments.getLast().length()) {
      segments.add(text.substring(from, end(text, from)));
    }
    return segments;
  }

  private static int end(String text, int from) {
    var end = Math.min(from + JOINED, text.length());
    var halved =
        end < text.length() && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end));
    return halved ? end - 1 : end;
  }
}
