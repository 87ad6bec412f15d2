package wenbao.understanding;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Two matters in one message: 「…怎么报，另外…怎么转」. */
public final class Matters {
  private static final Pattern AND =
      Pattern.compile(
          "[，,。；;！!？?\\s](?:另外|还有就是|还有|再问|再就是|顺便|同时|以及|也想问|还想问|对了|第二|二是|其次|2[.、])"
              + "[，,、：: ]?|[？?。；;](?=.{6,})");

  /** What makes a part a question or a wish of its own, and not the story before it. */
  private static final Pattern ASKS =
      Pattern.compile("怎|咋|吗|嘛|么|多少|多久|几|哪|什么|啥|能不能|可不可以|可以|想|要|[?？]|办|报|查");

  private Matters() {}

  /** The parts of a message that may be matters of their own; one part when it is not split. */
  public static List<String> of(String text) {
    if (text.length() > 200) return List.of(text); // a story, told in many sentences
    var parts = Stream.of(AND.split(text)).map(String::strip).filter(p -> p.length() >= 5).toList();
    boolean bothAsk = parts.stream().allMatch(part -> ASKS.matcher(part).find());
    return parts.size() == 2 && bothAsk ? parts : List.of(text);
  }
}
