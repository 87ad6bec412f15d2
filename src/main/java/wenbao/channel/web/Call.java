package wenbao.channel.web;

import java.util.ArrayList;
import java.util.List;
import wenbao.domain.Bureau;
import wenbao.domain.Field;
import wenbao.domain.Office;

/**
 * A telephone as a button.
 *
 * @param name what the document calls it: 监督电话
 * @param number as printed
 * @param beside the department or the document that is printed beside it, or whose hotline it is;
 *     may be empty
 */
public record Call(String name, String number, String dial, String beside) {
  /** One for each number of the field; none where it has no number that can be dialled. */
  static List<Call> of(Field field, Bureau bureau) {
    var calls = new ArrayList<Call>();
    String before = "";
    for (Words words : Words.of(field, bureau)) {
      if (words.dial() != null) {
        calls.add(new Call(field.name(), words.text(), words.dial(), before));
      } else if (calls.isEmpty()) {
        before = plain(words.text());
      } else {
        calls.add(calls.removeLast().and(plain(words.text())));
      }
    }
    return calls;
  }

  static List<Call> of(Office hotline) {
    return hotline.phones().stream()
        .map(p -> new Call(p.called(), p.dial(), digits(p.dial()), ""))
        .toList();
  }

  /** A hotline's number tells nobody whose it is, so its name stands beside it. */
  Call named(List<Office> hotlines) {
    return hotlines.stream()
        .filter(o -> o.phones().stream().anyMatch(p -> digits(p.dial()).equals(dial)))
        .findFirst()
        .map(o -> and(o.name()))
        .orElse(this);
  }

  private static String digits(String printed) {
    return printed.replaceAll("\\D", "");
  }

  private Call and(String after) {
    return new Call(name, number, dial, (beside + " " + after).strip());
  }

  /** Without the brackets round it, or the comma before the next number. */
  private static String plain(String text) {
    return text.replaceAll("^[、，；：\\s]+|[、，；：\\s]+$", "").replaceFirst("^（([^（）]*)）$", "$1");
  }
}
