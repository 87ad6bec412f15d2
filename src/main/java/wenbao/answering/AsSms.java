package wenbao.answering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenbao.domain.Answer;
import wenbao.domain.Aspect;
import wenbao.domain.Catalog;
import wenbao.domain.Choice;
import wenbao.domain.Field;
import wenbao.domain.Outcome;

/**
 * An answer as one SMS. What was asked and whom to ask always go in; the rest as far as two
 * segments hold it, by importance, whole parts only. A third segment is opened only for what must
 * be said.
 */
final class AsSms {
  private static final int USUAL_SEGMENTS = 2;
  private static final int MOST_SEGMENTS = 3;

  private final Catalog catalog;

  AsSms(Catalog catalog) {
    this.catalog = catalog;
  }

  List<String> text(Answer answer) {
    var first = "【" + answer.bureau().shortName() + "】" + body(answer);
    if (answer.second().isEmpty()) return List.of(first);
    return List.of(first, "【" + answer.bureau().shortName() + "】" + body(answer.second().get()));
  }

  private String body(Answer answer) {
    int signature = answer.bureau().shortName().length() + 2;
    return fit(answer, Segments.room(USUAL_SEGMENTS) - signature)
        .or(() -> fit(answer, Segments.room(MOST_SEGMENTS) - signature))
        .orElseGet(() -> least(answer, Segments.room(MOST_SEGMENTS) - signature));
  }

  /** One part of the message; parts keep their place, and go in by importance. */
  private record Part(String text, boolean needed, int place) {}

  private java.util.Optional<String> fit(Answer answer, int room) {
    var parts = parts(answer);
    var taken = new ArrayList<Part>();
    for (Part part : parts) if (part.needed) taken.add(part);
    if (join(taken).length() > room) return java.util.Optional.empty();
    for (Part part : parts) {
      if (part.needed) continue;
      taken.add(part);
      if (join(taken).length() > room) taken.removeLast();
    }
    return java.util.Optional.of(join(taken));
  }

  private static String join(List<Part> parts) {
    var text = new StringBuilder();
    parts.stream()
        .sorted(java.util.Comparator.comparingInt(Part::place))
        .forEach(p -> text.append(p.text));
    return text.toString();
  }

  /** Only the head and whom to ask: where even the asked fact alone is too long for an SMS. */
  private String least(Answer answer, int room) {
    String text = answer.opening().lines().reduce("", (a, b) -> b) + "：" + persons(answer);
    return text.length() <= room ? text : persons(answer);
  }

  private List<Part> parts(Answer answer) {
    var parts = new ArrayList<Part>();
    int place = 0;
    String head = head(answer);
    if (!head.isEmpty()) parts.add(new Part(head, true, place++));
    Map<String, String> said = new LinkedHashMap<>();
    boolean first = true;
    for (Field f : answer.fields()) {
      String brief = f.brief() == null ? f.text() : f.brief();
      if (isPerson(f) || brief.isEmpty() || answer.opening().contains(f.text())) continue;
      boolean repeated = said.putIfAbsent(f.name(), brief) != null;
      String name = f.name().isEmpty() || repeated ? "" : f.name();
      parts.add(new Part(name + stop(brief), first, place++));
      first = false;
    }
    String persons = persons(answer);
    if (!persons.isEmpty()) parts.add(new Part(persons, true, 100));
    String choices = choices(answer);
    if (!choices.isEmpty()) {
      // A family's choices matter more than its second fact.
      boolean asked = answer.outcome() != Outcome.TOLD;
      parts.add(asked ? Math.min(parts.size(), 2) : parts.size(), new Part(choices, asked, 200));
    }
    return parts;
  }

  private String head(Answer answer) {
    if (answer.fields().isEmpty() && answer.choices().isEmpty()) return oneLine(answer.opening());
    if (answer.outcome() == Outcome.SAID || answer.outcome() == Outcome.HANDED_OVER) {
      return oneLine(answer.opening().isEmpty() ? answer.question() : answer.opening());
    }
    String name =
        answer.label().isDecision() || !catalog.items().containsKey(answer.label())
            ? oneLine(answer.opening())
            : answer.fields().isEmpty() ? answer.question() : catalog.item(answer.label()).name();
    if (answer.row().isPresent() && answer.row().get().isDisclosure()) {
      name = Titles.brief(answer.row().get().title());
    }
    return name.endsWith("：") ? name : name + "：";
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\n\\s*", "");
  }

  private static String stop(String text) {
    return text.matches("(?s).*[。？！：]$") ? text : text + "。";
  }

  private String persons(Answer answer) {
    var parts = new ArrayList<String>();
    for (Field f : answer.fields()) {
      if (!isPerson(f) || f.name().isEmpty() || answer.opening().contains(f.text())) continue;
      parts.add(f.name() + (f.brief() == null ? f.text() : f.brief()));
    }
    return parts.isEmpty() ? "" : String.join("，", parts) + "。";
  }

  private static boolean isPerson(Field f) {
    return f.aspect() == Aspect.OFFICE
        || f.aspect() == Aspect.PHONE
        || f.aspect() == Aspect.DEADLINE;
  }

  private String choices(Answer answer) {
    if (answer.choices().isEmpty()) return "";
    var text = new StringBuilder(catalog.wording().line("sms-reply"));
    for (Choice choice : answer.choices()) {
      text.append(choice.number()).append(choice.name()).append(' ');
    }
    return text.append('0').append(catalog.wording().line("choice-human")).toString();
  }
}
