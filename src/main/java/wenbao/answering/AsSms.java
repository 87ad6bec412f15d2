package wenbao.answering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wenbao.domain.Answer;
import wenbao.domain.Aspect;
import wenbao.domain.Catalog;
import wenbao.domain.Choice;
import wenbao.domain.Field;
import wenbao.domain.Outcome;
import wenbao.domain.Segments;

/**
 * An answer as one SMS. What was asked and whom to ask always go in; the rest as far as two
 * segments hold it, by importance, whole parts only. A third segment is opened only for what must
 * be said.
 */
final class AsSms {
  /** Sides that need no name when they come first. */
  private static final Set<Aspect> GOES_WITHOUT_SAYING =
      EnumSet.of(Aspect.PROCESS, Aspect.ELIGIBILITY, Aspect.WHOLE, Aspect.AMOUNT);

  private static final int WHOM = 100;
  private static final int USUAL_SEGMENTS = 2;
  private static final int MOST_SEGMENTS = 3;

  private final Catalog catalog;

  AsSms(Catalog catalog) {
    this.catalog = catalog;
  }

  List<String> text(Answer answer) {
    // Of two matters nobody could tell which one 「更多」 means, so neither offers it.
    return answer
        .second()
        .map(second -> List.of(first(answer, false), first(second, false)))
        .orElseGet(() -> List.of(first(answer, true)));
  }

  /**
   * The next message about the first matter.
   *
   * @param said all that was said of it before
   * @return empty when nothing is left
   */
  Optional<String> more(Answer answer, String said) {
    var left =
        parts(answer).stream().filter(part -> part.known && !said.contains(part.fact)).toList();
    if (left.isEmpty()) return Optional.empty();
    String signature = signature(answer);
    String goesOn = catalog.wording().line("sms-more");
    int room = Segments.room(USUAL_SEGMENTS) - signature.length();
    var text = new StringBuilder(left.getFirst().text);
    int taken = 1;
    while (taken < left.size()) {
      String next = left.get(taken).text;
      int hint = taken + 1 < left.size() ? goesOn.length() : 0;
      if (text.length() + next.length() + hint > room) break;
      text.append(next);
      taken++;
    }
    return Optional.of(signature + text + (taken < left.size() ? goesOn : ""));
  }

  private static String signature(Answer answer) {
    return "【" + answer.bureau().shortName() + "】";
  }

  /**
   * One part of the message; parts keep their place, and go in by importance.
   *
   * @param known whether it tells something, and not that nobody knows
   * @param fact what it tells, without its name
   */
  private record Part(String text, boolean needed, int place, boolean known, String fact) {
    /** Neither a fact nor its absence. */
    static Part around(String text, boolean needed, int place) {
      return new Part(text, needed, place, false, "");
    }
  }

  /**
   * @param goesOn whether who is not told all is told how to get the rest
   */
  private String first(Answer answer, boolean goesOn) {
    String signature = signature(answer);
    int most = Segments.room(MOST_SEGMENTS) - signature.length();
    return signature
        + fit(answer, Segments.room(USUAL_SEGMENTS) - signature.length(), goesOn)
            .or(() -> fit(answer, most, goesOn))
            .orElseGet(() -> least(answer, most));
  }

  private Optional<String> fit(Answer answer, int room, boolean goesOn) {
    var parts = parts(answer);
    var taken = taken(parts, room);
    boolean all =
        taken.isPresent()
            && parts.stream().noneMatch(part -> part.known && !taken.get().contains(part));
    if (all || !goesOn) return taken.map(AsSms::join);
    var withMore = new ArrayList<Part>(parts);
    withMore.add(Part.around(catalog.wording().line("sms-more"), true, 150));
    return taken(withMore, room).or(() -> taken).map(AsSms::join);
  }

  private static Optional<List<Part>> taken(List<Part> parts, int room) {
    var taken = new ArrayList<Part>();
    for (Part part : parts) if (part.needed) taken.add(part);
    if (join(taken).length() > room) return Optional.empty();
    for (Part part : parts) {
      if (part.needed) continue;
      taken.add(part);
      if (join(taken).length() > room) taken.removeLast();
    }
    return Optional.of(taken);
  }

  private static String join(List<Part> parts) {
    var text = new StringBuilder();
    parts.stream().sorted(Comparator.comparingInt(Part::place)).forEach(p -> text.append(p.text));
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
    var names = new HashSet<String>();
    for (Field f : answer.fields()) {
      String brief = brief(f);
      if (isPerson(f) || brief.isEmpty() || answer.opening().contains(f.text())) continue;
      boolean first = place == 0;
      boolean silent = !names.add(f.name()) || first && GOES_WITHOUT_SAYING.contains(f.aspect());
      String name = f.name().isEmpty() || silent ? "" : f.name() + "：";
      String head = first ? head(answer) : "";
      if (first && name.isEmpty()) head = head + "：";
      boolean known = !f.sources().isEmpty();
      parts.add(new Part(head + name + stop(brief), first, ++place, known, stop(brief)));
    }
    if (parts.isEmpty()) parts.add(Part.around(alone(head(answer)), true, 0));
    String persons = persons(answer);
    if (!persons.isEmpty()) parts.add(Part.around(persons, true, WHOM));
    String choices = choices(answer);
    if (!choices.isEmpty()) {
      // A family's choices matter more than its second fact.
      boolean asked = answer.outcome() != Outcome.TOLD;
      parts.add(asked ? Math.min(parts.size(), 2) : parts.size(), Part.around(choices, asked, 200));
    }
    return parts;
  }

  /** What it is about, without a stop. */
  private String head(Answer answer) {
    String opening = oneLine(answer.opening().isEmpty() ? answer.question() : answer.opening());
    if (answer.outcome() == Outcome.SAID || answer.outcome() == Outcome.HANDED_OVER) return opening;
    if (answer.row().isPresent() && answer.row().get().isDisclosure()) {
      return Titles.brief(answer.row().get().title());
    }
    if (answer.fields().isEmpty()) return opening;
    return sympathy(answer) + catalog.item(answer.label()).name();
  }

  /** The line before the name, as when somebody has died. */
  private static String sympathy(Answer answer) {
    int end = answer.opening().indexOf('\n');
    return end < 0 ? "" : answer.opening().substring(0, end);
  }

  private static String alone(String head) {
    return head.matches("(?s).*[。？！：]$") ? head : head + "：";
  }

  private static String brief(Field f) {
    return f.brief() == null ? f.text() : f.brief();
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
      if (!isPerson(f) || brief(f).isEmpty() || answer.opening().contains(f.text())) continue;
      parts.add(f.name() + brief(f));
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
