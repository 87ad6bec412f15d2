package wenbao.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text cut where the words that were searched for begin and end. */
public record Marked(String text, boolean hit) {
  /** What stands before the first hit, when a long text is cut. */
  private static final int BEFORE = 20;

  static List<Marked> whole(String text, List<String> words) {
    if (words.isEmpty()) return List.of(new Marked(text, false));
    var any =
        Pattern.compile(
            words.stream().map(Pattern::quote).collect(Collectors.joining("|")),
            Pattern.CASE_INSENSITIVE);
    var parts = new ArrayList<Marked>();
    int end = 0;
    for (var found = any.matcher(text); found.find(); end = found.end()) {
      if (found.start() > end) parts.add(new Marked(text.substring(end, found.start()), false));
      parts.add(new Marked(found.group(), true));
    }
    if (end < text.length()) parts.add(new Marked(text.substring(end), false));
    return parts;
  }

  /** At most so many characters, with the first hit among them. */
  static List<Marked> excerpt(String text, List<String> words, int most) {
    if (text.length() <= most) return whole(text, words);
    var parts = whole(text, words);
    int hit = parts.getFirst().hit || parts.size() == 1 ? 0 : parts.getFirst().text.length();
    int begin = Math.min(Math.max(0, hit - BEFORE), text.length() - most);
    int from = boundary(text, begin);
    int to = boundary(text, begin + most);
    return whole(
        (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : ""), words);
  }

  /** A character beyond the first 65,536 is two; it is not cut in the middle. */
  private static int boundary(String text, int at) {
    boolean inside = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return inside ? at - 1 : at;
  }
}
