package wenbao.answering;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import wenbao.domain.Answer;
import wenbao.domain.Aspect;
import wenbao.domain.Catalog;
import wenbao.domain.Choice;
import wenbao.domain.Field;
import wenbao.domain.Tap;

/**
 * An answer as WeChat text: choices are links to tap that also can be typed. What does not fit is
 * left out whole, the least important first; nothing is cut inside a number.
 */
final class AsWeChat extends AsText {
  /** UTF-8 bytes of one passive text that every client shows (protocols, A5). */
  static final int MOST_BYTES = 1800;

  /** What an earlier reply may take of it. */
  private static final int MOST_ABOVE = 1100;

  /** What could be tapped then would not mean now what its number says. */
  private static final String TAP = "weixin://bizmsgmenu";

  private final String above;
  private final String below;

  /**
   * @param above an earlier reply that the citizen has not got yet
   * @param below lines that stand under the answer
   */
  AsWeChat(Catalog catalog, Optional<String> above, List<String> below) {
    super(catalog);
    this.above = above.map(this::earlier).orElse("");
    this.below = below.isEmpty() ? "" : "\n\n" + String.join("\n", below);
  }

  private String earlier(String reply) {
    String told =
        reply.lines().filter(line -> !line.contains(TAP)).collect(Collectors.joining("\n"));
    return cut(catalog.wording().line("held") + "\n" + told.strip(), MOST_ABOVE)
        + "\n\n"
        + catalog.wording().line("held-now")
        + "\n";
  }

  /**
   * A link that sends a message in the citizen's name when it is tapped. WeChat does not document
   * it, so it always stands beside something to type. Old messages stay tappable for ever: the id
   * says what was meant, whatever is being talked about by then.
   */
  static String tap(String typed, String id, String shown) {
    return "<a href=\""
        + TAP
        + "?msgmenucontent="
        + URLEncoder.encode(typed, StandardCharsets.UTF_8)
        + "&msgmenuid="
        + id
        + "\">"
        + shown
        + "</a>";
  }

  @Override
  String choice(Choice choice) {
    String number = Integer.toString(choice.number());
    return tap(number, Tap.of(choice, catalog).id(), number + " " + choice.name());
  }

  @Override
  String text(Answer answer) {
    int room = MOST_BYTES - bytes(above) - bytes(below);
    Answer left = answer;
    String text = super.text(left);
    while (bytes(text) > room) {
      Answer less = less(left);
      if (less.equals(left)) return above + cut(text, room) + below;
      left = less;
      text = super.text(left);
    }
    return above + text + below;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** The same answer with its least important field left out, or shortened. */
  private static Answer less(Answer answer) {
    if (answer.second().isPresent()) {
      Answer second = less(answer.second().get());
      if (!second.equals(answer.second().get())) return answer.withSecond(Optional.of(second));
      return less(answer.withSecond(Optional.empty())).withSecond(Optional.of(second));
    }
    var fields = new ArrayList<>(answer.fields());
    for (int i = fields.size() - 1; i > 0; i--) {
      if (!isPerson(fields.get(i))) {
        fields.remove(i);
        return answer.withFields(fields);
      }
    }
    if (!fields.isEmpty() && !isPerson(fields.getFirst())) {
      Field first = fields.getFirst();
      String shorter = Sentences.butLast(first.text());
      if (!shorter.equals(first.text())) {
        fields.set(
            0, new Field(first.aspect(), first.name(), shorter, first.brief(), first.sources()));
        return answer.withFields(fields);
      }
    }
    return answer;
  }

  private static boolean isPerson(Field field) {
    return field.aspect() == Aspect.OFFICE
        || field.aspect() == Aspect.PHONE
        || field.aspect() == Aspect.DEADLINE;
  }

  /** Only for texts that no field can be taken from: whole lines are left out at the end. */
  private static String cut(String text, int room) {
    String left = text;
    while (bytes(left) > room) left = left.substring(0, Math.max(0, left.lastIndexOf('\n')));
    return left;
  }
}
