package wenbao.content;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The sentences seen so far. One sentence belongs to one id: punctuation, spaces and capitals make
 * no other sentence of it, because they make none when a citizen writes it.
 */
final class SaidBefore {
  private static final Pattern NO_WORDS = Pattern.compile("[\\p{P}\\p{Z}\\p{Cf}\\s~]+");

  private final Complaints complaints;
  private final Map<String, Place> first = new HashMap<>();

  SaidBefore(Complaints complaints) {
    this.complaints = complaints;
  }

  void add(Written sentence) {
    add(sentence, "一句话只能归一个编号，删掉一处");
  }

  /**
   * @param otherwise what to do when the sentence is known
   */
  void add(Written sentence, String otherwise) {
    Place before = first.putIfAbsent(bare(sentence.text()), sentence.place());
    if (before == null) return;
    complaints.stop(sentence.place(), "这句话在 " + before + " 已经有了，" + otherwise);
  }

  private static String bare(String sentence) {
    String same = Normalizer.normalize(sentence, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String bare = NO_WORDS.matcher(same).replaceAll("");
    // 「？？？」 is a sentence too.
    return bare.isEmpty() ? same.strip() : bare;
  }
}
