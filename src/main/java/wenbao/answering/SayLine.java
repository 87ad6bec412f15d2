package wenbao.answering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import wenbao.domain.Answer;
import wenbao.domain.Aspect;
import wenbao.domain.Bureau;
import wenbao.domain.Catalog;
import wenbao.domain.Choice;
import wenbao.domain.Field;
import wenbao.domain.Label;
import wenbao.domain.Office;
import wenbao.domain.Outcome;
import wenbao.domain.Phone;

/** Says a line of our own: emergency, neighbour, account-data, greeting, unclear, abuse, a person. */
final class SayLine {
  private final Catalog catalog;
  private final Bureau bureau;

  SayLine(Catalog catalog, Bureau bureau) {
    this.catalog = catalog;
    this.bureau = bureau;
  }

  Answer say(Label line, String text) {
    return switch (line.value()) {
      case "emergency" -> emergency(text);
      case "neighbour" -> neighbour(text);
      case "account-data" -> accountData();
      default -> plain(Outcome.SAID, line, line.value());
    };
  }

  Answer aPersonWillReply(boolean notUnderstood) {
    var person =
        plain(Outcome.HANDED_OVER, Label.HUMAN, notUnderstood ? "human-not-understood" : "human");
    return person.withFields(new Responsible(catalog, bureau).fields(List.of(), true));
  }

  /** Not sure which: the likeliest as numbered choices. */
  Answer ask(Label label, String line, List<Choice> choices, Outcome outcome) {
    return new Answer(
        outcome,
        label,
        bureau,
        Optional.empty(),
        List.of(Aspect.WHOLE),
        "",
        List.of(),
        catalog.wording().line(line),
        choices,
        List.of(),
        null,
        Optional.empty());
  }

  private Answer emergency(String text) {
    Office line = match(catalog.emergencies(), text).orElse(catalog.emergencies().getFirst());
    var phones = phones(line);
    String opening =
        catalog.wording().line("emergency-" + line.id(), "phone", phones.getFirst().text());
    return said(Label.EMERGENCY, opening).withFields(phones);
  }

  private Answer neighbour(String text) {
    Optional<Office> office = match(catalog.neighbours(), text);
    var phones = office.map(this::phones).orElse(List.of());
    String opening;
    if (office.isEmpty()) {
      phones = general();
      opening = catalog.wording().line("neighbour-unknown", "phone", phones.getFirst().text());
    } else if (phones.isEmpty()) {
      phones = general();
      opening =
          catalog
              .wording()
              .line(
                  "neighbour-no-phone",
                  "office",
                  office.get().name(),
                  "phone",
                  phones.getFirst().text());
    } else {
      opening =
          catalog
              .wording()
              .line(
                  "neighbour", "office", office.get().name(), "phone", phones.getFirst().text());
    }
    return said(Label.NEIGHBOUR, opening).withFields(phones);
  }

  private Answer accountData() {
    var rows = catalog.rowsFor(new Label("personal-record-query"), bureau.id());
    return plain(Outcome.SAID, Label.ACCOUNT_DATA, "account-data")
        .withFields(new Responsible(catalog, bureau).fields(rows, false));
  }

  /** Whoever has the longest of its words in the text. */
  private static Optional<Office> match(List<Office> offices, String text) {
    record Hit(Office office, int length) {}
    return offices.stream()
        .flatMap(
            o ->
                o.words().stream()
                    .filter(text::contains)
                    .map(word -> new Hit(o, word.length())))
        .max(Comparator.comparingInt(Hit::length))
        .map(Hit::office);
  }

  /** The number that knows whose matter it is. */
  private List<Field> general() {
    return catalog.hotlines().stream()
        .filter(o -> o.scope().equals("national"))
        .findFirst()
        .map(this::phones)
        .orElseThrow(() -> new IllegalStateException("offices.yml names no national hotline"));
  }

  private List<Field> phones(Office office) {
    var fields = new ArrayList<Field>();
    for (Phone phone : office.phones()) {
      fields.add(
          new Field(
              Aspect.PHONE,
              phone.called(),
              phone.dial(),
              null,
              List.of(catalog.cite(office.source()))));
    }
    return fields;
  }

  private Answer plain(Outcome outcome, Label label, String line) {
    String city = bureau.city() == null ? "" : bureau.city();
    return answer(outcome, label, catalog.wording().line(line, "city", city));
  }

  private Answer said(Label label, String opening) {
    return answer(Outcome.SAID, label, opening);
  }

  private Answer answer(Outcome outcome, Label label, String opening) {
    return new Answer(
        outcome,
        label,
        bureau,
        Optional.empty(),
        List.of(Aspect.WHOLE),
        opening,
        List.of(),
        "",
        List.of(),
        List.of(),
        null,
        Optional.empty());
  }
}
