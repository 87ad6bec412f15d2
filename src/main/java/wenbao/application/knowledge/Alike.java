package wenbao.application.knowledge;

import java.util.HashSet;
import java.util.Set;

/** How much of the shorter title the longer one says too, in pairs of characters. */
final class Alike {
  /** Words that stand in every other title and tell none from another. */
  private static final String COMMON = "基本医疗保险|医疗保险|医疗保障|医保|生育保险|保险|部门|单位|有关|相关|信息|办理|业务|的";

  /** A title shorter than this stands in too many others. */
  private static final int FEWEST_PAIRS = 3;

  private Alike() {}

  /** From 0 to 1; 1 only for titles that differ in nothing but punctuation. */
  static double share(String one, String other) {
    if (letters(one).equals(letters(other))) return 1;
    var pairs = pairs(telling(one));
    var others = pairs(telling(other));
    int fewest = Math.min(pairs.size(), others.size());
    if (fewest < FEWEST_PAIRS) return 0;
    pairs.retainAll(others);
    return Math.min(0.99, (double) pairs.size() / fewest);
  }

  private static String telling(String title) {
    return letters(title).replaceAll(COMMON, "").replace("预决算", "预算决算");
  }

  private static String letters(String title) {
    return title.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static Set<String> pairs(String text) {
    var pairs = new HashSet<String>();
    for (int i = 0; i + 2 <= text.length(); i++) pairs.add(text.substring(i, i + 2));
    return pairs;
  }
}
