package wenbao.understanding;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Dialect, slang and slips of the input method are read as what is meant: {@code 咋个报消} is {@code
 * 怎么报销}. The longest expression wins.
 */
public final class StandardWords implements Step {
  private final Map<String, String> synonyms;
  private final Pattern any;

  public StandardWords(Map<String, String> synonyms) {
    this.synonyms = synonyms;
    this.any =
        Pattern.compile(
            synonyms.isEmpty()
                ? "(?!)"
                : synonyms.keySet().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|")));
  }

  @Override
  public Understanding apply(Understanding u) {
    String lower = u.plain().toLowerCase(Locale.ROOT);
    String plain =
        any.matcher(lower)
            .replaceAll(found -> Matcher.quoteReplacement(synonyms.get(found.group())));
    return plain.equals(lower)
        ? u.withPlain(plain)
        : u.withPlain(plain).because("StandardWords: " + plain);
  }
}
