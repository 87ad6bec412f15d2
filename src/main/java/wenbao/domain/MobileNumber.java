package wenbao.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** A mobile number of the mainland, without its country code: {@code 13800138000}. */
public record MobileNumber(String digits) {
  private static final Pattern WRITTEN = Pattern.compile("(?:\\+86|0086|86)?(1[3-9]\\d{9})");
  private static final Pattern INSIDE = Pattern.compile("1[3-9]\\d(?:[- ]?\\d){8}");

  /** Empty for the numbers of services, of fixed lines and of other countries. */
  public static Optional<MobileNumber> read(String written) {
    var number = WRITTEN.matcher(written.replaceAll("[\\s\\u3000\\u00a0]+", ""));
    return number.matches() ? Optional.of(new MobileNumber(number.group(1))) : Optional.empty();
  }

  /** The same text without anybody's number: gateways quote it in their reasons. */
  public static String hiddenIn(String text) {
    return INSIDE.matcher(text).replaceAll("1**********");
  }

  @Override
  public String toString() {
    return "MobileNumber"; // personal
  }
}
