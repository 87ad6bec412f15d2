package wenbao.application.knowledge;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** Looks for words as somebody types them into a search field. */
final class Words {
  private Words() {}

  /** Whether each word stands in one of the texts; no words stand everywhere. */
  static boolean allIn(String words, String... texts) {
    return Arrays.stream(words.strip().split("\\s+"))
        .map(Words::plain)
        .allMatch(word -> Stream.of(texts).anyMatch(text -> plain(text).contains(word)));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
