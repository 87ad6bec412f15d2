package wenbao.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Did you mean: the known word nearest to what was written. */
final class Nearest {
  private static final int AS_MANY_AS_ONE_READS = 20;

  private Nearest() {}

  /** The end of a complaint, saying what would be right. */
  static String hint(String written, Collection<String> known) {
    return to(written, known)
        .map(near -> "，是不是 “" + near + "”？")
        .orElseGet(() ->
            known.isEmpty() || known.size() > AS_MANY_AS_ONE_READS
                ? "，先补上它，或者改成已有的"
                : "，可以写：" + String.join("、", known));
  }

  static Optional<String> to(String written, Collection<String> known) {
    return known.stream()
        .filter(word -> isNear(written, word))
        .min(
            Comparator.<String>comparingInt(word -> distance(written, word)).thenComparing(w -> w));
  }

  private static boolean isNear(String written, String word) {
    // Half an id is a slip too: nhsa-2022-22 for nhsa-2022-22-digest.
    if (written.length() > 3 && (word.startsWith(written) || written.startsWith(word))) return true;
    return distance(written, word) <= Math.min(3, written.length() / 3);
  }

  /** How many letters to add, to drop or to change (Levenshtein); capitals are no slip. */
  private static int distance(String written, String word) {
    String a = written.toLowerCase(Locale.ROOT);
    String b = word.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) row[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
