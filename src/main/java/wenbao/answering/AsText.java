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

/** An answer as plain text for a screen: one thought a line, what was asked first. */
class AsText {
  private static final int MOST_DOCUMENTS = 3;

  final Catalog catalog;

  AsText(Catalog catalog) {
    this.catalog = catalog;
  }

  /** How one choice is written. */
  String choice(Choice choice) {
    return choice.number() + " " + choice.name();
  }

  final String human() {
    return choice(
        new Choice(
            0, wenbao.domain.Label.HUMAN, catalog.wording().line("choice-human"), List.of()));
  }

  String text(Answer answer) {
    if (answer.second().isEmpty()) return one(answer);
    return catalog.wording().line("first-matter")
        + "\n"
        + one(answer)
        + "\n\n"
        + catalog.wording().line("second-matter")
        + "\n"
        + one(answer.second().get());
  }

  String one(Answer answer) {
    var blocks = new ArrayList<String>();
    if (!answer.opening().isEmpty()) blocks.add(answer.opening());
    var said = List.of(Aspect.OFFICE, Aspect.PHONE, Aspect.DEADLINE);
    if (spoken(answer)) {
      blocks.add(lines(answer.fields().stream().filter(f -> !said.contains(f.aspect())).toList()));
      blocks.add(lines(answer.fields().stream().filter(f -> said.contains(f.aspect())).toList()));
    }
    blocks.add(choices(answer));
    if (!answer.documents().isEmpty()) blocks.add(foot(answer));
    blocks.removeIf(String::isEmpty);
    return String.join("\n\n", blocks);
  }

  /** Whether the fields are not already spoken of in the opening line, as with emergencies. */
  private static boolean spoken(Answer answer) {
    return answer.fields().stream().anyMatch(f -> !answer.opening().contains(f.text()));
  }

  /** Facts of one side stand under one name. */
  private static String lines(List<Field> fields) {
    Map<String, List<String>> named = new LinkedHashMap<>();
    for (Field f : fields) named.computeIfAbsent(f.name(), n -> new ArrayList<>()).add(f.text());
    var lines = new ArrayList<String>();
    named.forEach((name, texts) ->
        lines.add(
            name.isEmpty() ? String.join("\n", texts) : name + "：" + String.join("\n", texts)));
    return String.join("\n", lines);
  }

  private String choices(Answer answer) {
    var lines = new ArrayList<String>();
    if (!answer.question().isEmpty() && !answer.choices().isEmpty()) lines.add(answer.question());
    answer.choices().forEach(c -> lines.add(choice(c)));
    boolean last = answer.second().isEmpty(); // of two matters, the person is offered once
    if (last && (!answer.choices().isEmpty() || offersPerson(answer))) lines.add(human());
    return String.join("\n", lines);
  }

  private static boolean offersPerson(Answer answer) {
    return switch (answer.outcome()) {
      case TOLD, ASKED -> true;
      case SAID -> answer.label().equals(wenbao.domain.Label.ACCOUNT_DATA);
      case HANDED_OVER -> false;
    };
  }

  private String foot(Answer answer) {
    var documents = answer.documents().stream().limit(MOST_DOCUMENTS).toList();
    return catalog
        .wording()
        .line(
            "foot",
            "documents",
            String.join("、", documents),
            "checked",
            String.valueOf(answer.checked()));
  }
}
