package wenbao.application.knowledge;

import java.util.HashSet;
import java.util.Set;

/** How much two titles have in common: Dice's share of their pairs of characters. */
final class Alike {
  private Alike() {}

  /** From 0 to 1; 1 only for titles that differ in nothing but punctuation. */
  static double share(String one, String other) {
    String a = letters(one);
    String b = letters(other);
    if (a.equals(b)) return 1;
    var pairsOfA = pairs(a);
    var pairsOfB = pairs(b);
    if (pairsOfA.isEmpty() || pairsOfB.isEmpty()) return 0;
    var common = new HashSet<>(pairsOfA);
    common.retainAll(pairsOfB);
    return Math.min(0.99, 2.0 * common.size() / (pairsOfA.size() + pairsOfB.size()));
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
