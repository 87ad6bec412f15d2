package wenbao.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wenbao.domain.Aspect;
import wenbao.domain.Example;

/** Reads {@code 开了转院证明，[要带什么](materials)}: a sentence and the sides that it asks about. */
final class ReadSentence {
  private static final Pattern MARKED = Pattern.compile("\\[([^\\[\\]]+)]\\(([^()]*)\\)");
  // What WeChat writes for a picture of a smile: [微笑].
  private static final Pattern PICTURE = Pattern.compile("\\[[^\\[\\]]*](?![(（])");

  /** The sides that a sentence can ask about. */
  static final List<String> SIDES =
      Stream.of(Aspect.values()).filter(a -> a != Aspect.WHOLE).map(Aspect::id).toList();

  private final Complaints complaints;

  ReadSentence(Complaints complaints) {
    this.complaints = complaints;
  }

  Example read(Written sentence) {
    var aspects = new ArrayList<Aspect>();
    Matcher marked = MARKED.matcher(sentence.text());
    while (marked.find()) aspect(marked.group(2), sentence.place(), aspects);
    complainOfBrackets(sentence);
    return new Example(marked.replaceAll("$1"), aspects.stream().distinct().toList());
  }

  private void aspect(String id, Place place, List<Aspect> aspects) {
    if (SIDES.contains(id)) Aspect.of(id).ifPresent(aspects::add);
    else complaints.stop(place, "没有侧面 “" + id + "”" + Nearest.hint(id, SIDES));
  }

  private void complainOfBrackets(Written sentence) {
    String unmarked = MARKED.matcher(sentence.text()).replaceAll("");
    if (PICTURE.matcher(unmarked).replaceAll("").matches(".*[\\[\\]].*")) {
      complaints.stop(sentence.place(), "括号没有配成对，要写成 [要带什么](materials)，都用半角");
    }
  }
}
