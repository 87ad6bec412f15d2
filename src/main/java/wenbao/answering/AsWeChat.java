package wenbao.answering;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import wenbao.domain.Answer;
import wenbao.domain.Aspect;
import wenbao.domain.Catalog;
import wenbao.domain.Choice;
import wenbao.domain.Field;

/**
 * An answer as WeChat text: choices are links to tap that also can be typed. What does not fit is
 * left out whole, the least important first; nothing is cut inside a number.
 */
final class AsWeChat extends AsText {
  /** UTF-8 bytes of one passive text that every client shows (protocols, A5). */
  static final int MOST_BYTES = 1800;

  AsWeChat(Catalog catalog) {
    super(catalog);
  }

  @Override
  String choice(Choice choice) {
    String number = Integer.toString(choice.number());
    return "<a href=\"weixin://bizmsgmenu?msgmenucontent="
        + URLEncoder.encode(number, StandardCharsets.UTF_8)
        + "&msgmenuid=choice-"
        + number
        + "\">"
        + number
        + " "
        + choice.name()
        + "</a>";
  }

  @Override
  String text(Answer answer) {
    Answer left = answer;
    String text = super.text(left);
    while (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      Answer less = less(left);
      if (less.equals(left)) return cut(text);
      left = less;
      text = super.text(left);
    }
    return text;
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
  private static String cut(String text) {
    String left = text;
    while (left.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      int end = left.lastIndexOf('\n');
      if (end <= 0) throw new IllegalStateException("one line longer than " + MOST_BYTES + " bytes");
      left = left.substring(0, end);
    }
    return left;
  }
}
