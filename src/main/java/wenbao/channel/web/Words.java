package wenbao.channel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wenbao.domain.Aspect;
import wenbao.domain.Bureau;
import wenbao.domain.Field;

/**
 * A piece of a text: words, or a telephone number that one can tap.
 *
 * @param dial null for mere words
 */
public record Words(String text, @Nullable String dial) {
  /** Printed in full: 0825-2257609, （0825）2257609, 400-…, 1… of a mobile. */
  private static final String FULL = "[（(]?0\\d{2,3}[)）-]\\d{7,8}|400-?\\d{3}-?\\d{4}|1[3-9]\\d{9}";

  /** Hotlines, unless they are an amount: 12393, but not 12393元. */
  private static final String HOTLINE = "123\\d{2}(?!\\s*[元个人名件条万号%])";

  /** Three digits are a number to call only where one is told to: 打 120, but not 120元. */
  private static final String EMERGENCY = "(?<=[打拨][ ]?)1(?:10|19|20|22)(?!\\s*[元个天日次条])";

  private static final Pattern ANYWHERE = pattern(FULL + "|" + HOTLINE + "|" + EMERGENCY);

  /** Where a telephone is told, a number without area code is one too. */
  private static final Pattern IN_PHONE = pattern(FULL + "|\\d{7,8}|123\\d{2}|1(?:10|19|20|22)");

  private static Pattern pattern(String numbers) {
    return Pattern.compile("(?<![\\d-])(?:" + numbers + ")(?![\\d-])");
  }

  public static List<Words> of(Field field, Bureau bureau) {
    return split(field.text(), field.aspect() == Aspect.PHONE ? IN_PHONE : ANYWHERE, bureau);
  }

  public static List<Words> of(String text, Bureau bureau) {
    return split(text, ANYWHERE, bureau);
  }

  private static List<Words> split(String text, Pattern numbers, Bureau bureau) {
    var words = new ArrayList<Words>();
    int end = 0;
    for (Matcher m = numbers.matcher(text); m.find(); end = m.end()) {
      if (m.start() > end) words.add(new Words(text.substring(end, m.start()), null));
      words.add(new Words(m.group(), dial(m.group(), bureau)));
    }
    if (end < text.length()) words.add(new Words(text.substring(end), null));
    return words;
  }

  /** A number of seven digits reaches nobody from a mobile. */
  private static String dial(String printed, Bureau bureau) {
    String digits = printed.replaceAll("\\D", "");
    boolean local = digits.matches("[2-9]\\d{6,7}") && bureau.areaCode() != null;
    return local ? bureau.areaCode() + digits : digits;
  }
}
