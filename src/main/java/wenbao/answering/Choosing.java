package wenbao.answering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenbao.domain.Choice;

/**
 * Understands a reply to numbered choices: {@code 1}, {@code 一}, {@code 第二个}, {@code 回3}, {@code
 * 都不是}, {@code 退休的那种}, or the choice's own words. Anything else is a new message.
 */
public final class Choosing {
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("零", 0),
          Map.entry("一", 1),
          Map.entry("二", 2),
          Map.entry("两", 2),
          Map.entry("三", 3),
          Map.entry("四", 4),
          Map.entry("五", 5),
          Map.entry("六", 6),
          Map.entry("七", 7),
          Map.entry("八", 8),
          Map.entry("九", 9));

  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:我?(?:选|要|是|回|回复|按)|第|选择)*\\s*([0-9]|[零一二两三四五六七八九])\\s*(?:个|种|项|号|条|那个|吧|呢|的|。|\\.|、)*$");
  private static final Pattern NONE =
      Pattern.compile("^(?:都不是|都不对|没有我要的|不是这些|都不是的|一个都不是|都没有|以上都不是)[吧呢啊的。！!]*$");
  private static final Pattern LAST = Pattern.compile("^(?:最后一个|最后那个|末一个)[吧呢。]*$");

  /** 「退休的那种」: by a word that only one of the choices has. */
  private static final Pattern THE_ONE =
      Pattern.compile("^我?(?:就?是|要|选|问)?(\\p{IsHan}{2,6}?)的?(?:那种|那一种|那个|那类|这种|这类)");

  /** What the reply chose. */
  public sealed interface Chosen {}

  public record Picked(Choice choice) implements Chosen {}

  public record NoneOfThem() implements Chosen {}

  public record APerson() implements Chosen {}

  /**
   * @param text in the citizen's own words
   * @param plain in standard words
   * @param choices still open; may be empty
   * @return empty when the text chooses nothing
   */
  public Optional<Chosen> choose(String text, String plain, List<Choice> choices) {
    Matcher number = NUMBER.matcher(text.strip());
    if (number.matches()) {
      int n = NUMBERS.getOrDefault(number.group(1), -1);
      int wanted = n >= 0 ? n : Integer.parseInt(number.group(1));
      if (wanted == 0) return Optional.of(new APerson());
      return choices.stream().filter(c -> c.number() == wanted).findFirst().map(Picked::new);
    }
    if (choices.isEmpty()) return Optional.empty();
    if (NONE.matcher(text.strip()).matches()) return Optional.of(new NoneOfThem());
    if (LAST.matcher(text.strip()).matches()) return Optional.of(new Picked(choices.getLast()));
    return choices.stream()
        .filter(c -> same(text, c.name()) || same(plain, c.name()))
        .findFirst()
        .or(() -> theOne(plain, choices))
        .map(Picked::new);
  }

  private static Optional<Choice> theOne(String plain, List<Choice> choices) {
    Matcher one = THE_ONE.matcher(plain.strip());
    if (!one.find()) return Optional.empty();
    var having = choices.stream().filter(c -> c.name().contains(one.group(1))).toList();
    return having.size() == 1 ? Optional.of(having.getFirst()) : Optional.empty();
  }

  private static boolean same(String text, String name) {
    return text.replaceAll("[\\p{P}\\s]", "").equals(name.replaceAll("[\\p{P}\\s]", ""));
  }
}
