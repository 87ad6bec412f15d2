package wenbao.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wenbao.domain.Answer;
import wenbao.domain.Aspect;
import wenbao.domain.Bureau;
import wenbao.domain.Catalog;
import wenbao.domain.Field;
import wenbao.domain.Label;
import wenbao.domain.Outcome;
import wenbao.domain.Row;

/** Tells a published row that is no service item: what is published, where, by when, by whom. */
final class TellRow {
  private final Catalog catalog;
  private final Bureau bureau;

  TellRow(Catalog catalog, Bureau bureau) {
    this.catalog = catalog;
    this.bureau = bureau;
  }

  Answer tell(Row row, List<Aspect> aspects) {
    var fields = new ArrayList<Field>();
    if (!row.content().isEmpty()) fields.add(cell(Aspect.WHOLE, "field-content", row.content(), row));
    if (!row.duties().isEmpty()) {
      fields.add(cell(Aspect.WHOLE, "field-duties", String.join("\n", row.duties()), row));
    }
    if (!row.channel().isEmpty()) fields.add(cell(Aspect.CHANNEL, "field-published", row.channel(), row));
    fields.addAll(deadline(row));
    fields.addAll(new Responsible(catalog, bureau).fields(List.of(row), aspects.contains(Aspect.PHONE)));
    if (aspects.contains(Aspect.BASIS) && !row.basis().isEmpty()) {
      fields.addFirst(cell(Aspect.BASIS, "field-basis", row.basis(), row));
    }
    return new Answer(
        Outcome.TOLD,
        Label.DISCLOSURE,
        bureau,
        Optional.of(row),
        aspects.isEmpty() ? List.of(Aspect.WHOLE) : aspects,
        row.title(),
        fields,
        "",
        List.of(),
        List.of(catalog.cite(row.source())),
        catalog.checked(List.of(catalog.cite(row.source()))).orElse(null),
        Optional.empty());
  }

  /** By when it must be published; never how long a matter takes. */
  List<Field> deadline(Row row) {
    return row.deadline().isEmpty()
        ? List.of()
        : List.of(cell(Aspect.DEADLINE, "field-deadline", row.deadline(), row));
  }

  private Field cell(Aspect aspect, String name, String text, Row row) {
    return new Field(
        aspect, catalog.wording().line(name), text, null, List.of(catalog.cite(row.source())));
  }
}
