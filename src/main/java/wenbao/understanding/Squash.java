package wenbao.understanding;

import java.util.Locale;

/** A sentence without punctuation, white space and case: two that are then alike are the same. */
public final class Squash {
  private Squash() {}

  public static String of(String sentence) {
    return sentence.replaceAll("[\\p{P}\\p{S}\\p{Z}\\s]+", "").toLowerCase(Locale.ROOT);
  }
}
