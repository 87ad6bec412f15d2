package wenbao.understanding;

import java.util.Locale;
import java.util.Map;

/**
 * Dialect, slang and slips of the input method are read as what is meant: {@code 咋个报消} is {@code
 * 怎么报销}. From left to right, the longest expression wins.
 */
public final class StandardWords implements Step {
  private final Map<String, String> synonyms;
  private final int longest;

  public StandardWords(Map<String, String> synonyms) {
    this.synonyms = synonyms;
    this.longest = synonyms.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  @Override
  public Understanding apply(Understanding u) {
    String lower = u.plain().toLowerCase(Locale.ROOT);
    var plain = new StringBuilder();
    for (int at = 0; at < lower.length(); ) {
      int end = endOfExpression(lower, at);
      plain.append(end > at ? synonyms.get(lower.substring(at, end)) : lower.charAt(at));
      at = Math.max(end, at + 1);
    }
    String read = plain.toString();
    return read.equals(lower)
        ? u.withPlain(read)
        : u.withPlain(read).because("StandardWords: " + read);
  }

  /** Where the longest expression that begins here ends; {@code at} itself when none does. */
  private int endOfExpression(String text, int at) {
    for (int end = Math.min(text.length(), at + longest); end > at; end--) {
      if (synonyms.containsKey(text.substring(at, end))) return end;
    }
    return at;
  }
}
