package wenbao.content;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes sentences at the end of a file's examples; everything else stays as it is, comments and
 * order and the kind of line ends.
 */
public final class AppendExamples {
  private static final String HEAD = "examples: |";

  private AppendExamples() {}

  /**
   * @param file the text of {@code intents/<id>.yml}; empty for a new one
   */
  public static String to(String file, List<String> sentences) {
    if (sentences.isEmpty()) return file;
    String end = file.contains("\r\n") ? "\r\n" : "\n";
    var lines = new ArrayList<>(file.lines().toList());
    int head = headOf(lines);
    if (head < 0) {
      lines.add(HEAD);
      head = lines.size() - 1;
    }
    int after = endOf(lines, head);
    String indent = indentOf(lines, head, after);
    int at = after;
    while (at > head + 1 && lines.get(at - 1).isBlank()) at--;
    lines.addAll(at, sentences.stream().map(sentence -> indent + sentence).toList());
    return String.join(end, lines) + end;
  }

  /** An empty list is written on the same line as its key. */
  private static int headOf(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).matches("examples:.*")) continue;
      if (!lines.get(i).matches("examples:\\s*\\|.*")) lines.set(i, HEAD);
      return i;
    }
    return -1;
  }

  /** The next line that is not indented ends it. */
  private static int endOf(List<String> lines, int head) {
    int end = head + 1;
    while (end < lines.size() && (lines.get(end).isBlank() || lines.get(end).startsWith(" "))) {
      end++;
    }
    return end;
  }

  private static String indentOf(List<String> lines, int head, int end) {
    for (int i = head + 1; i < end; i++) {
      String line = lines.get(i);
      if (!line.isBlank()) return line.substring(0, line.length() - line.stripLeading().length());
    }
    return "  ";
  }
}
