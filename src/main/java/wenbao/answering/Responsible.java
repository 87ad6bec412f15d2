package wenbao.answering;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import wenbao.domain.Aspect;
import wenbao.domain.Bureau;
import wenbao.domain.Catalog;
import wenbao.domain.Field;
import wenbao.domain.Office;
import wenbao.domain.Phone;
import wenbao.domain.Row;

/**
 * Who is responsible, and on which number, as the bureau's own documents print it. Two documents
 * that disagree are both told, each with its name.
 */
final class Responsible {
  private final Catalog catalog;
  private final Bureau bureau;

  Responsible(Catalog catalog, Bureau bureau) {
    this.catalog = catalog;
    this.bureau = bureau;
  }

  /**
   * @param rows the bureau's rows for the matter, its documents in order
   * @param asked whether the telephone was asked for: then the hotlines are told too
   */
  List<Field> fields(List<Row> rows, boolean asked) {
    var documents = new ArrayList<Row>();
    for (Row row : rows) {
      boolean first = documents.stream().noneMatch(r -> r.source().equals(row.source()));
      if (first && !(row.office().isEmpty() && row.phones().isEmpty())) documents.add(row);
    }
    boolean differ = documents.stream().map(this::whom).distinct().count() > 1;
    var fields = new ArrayList<Field>();
    if (differ) {
      boolean sameOffice = documents.stream().map(Row::office).distinct().count() == 1;
      for (Row row : documents) fields.addAll(named(row, sameOffice));
      fields.add(differ());
    } else if (!documents.isEmpty()) {
      fields.addAll(plainly(documents.getFirst()));
    }
    boolean noPhone = fields.stream().noneMatch(f -> f.aspect() == Aspect.PHONE);
    if (asked || noPhone) fields.addAll(hotlines());
    return fields;
  }

  private String whom(Row row) {
    return row.office() + row.phones().stream().map(Phone::dial).toList();
  }

  private List<Field> plainly(Row row) {
    var fields = new ArrayList<Field>();
    var source = List.of(catalog.cite(row.source()));
    if (!row.office().isEmpty()) {
      fields.add(
          new Field(
              Aspect.OFFICE,
              catalog.wording().line("field-office"),
              bureau.name() + row.office(),
              row.office(),
              source));
    }
    for (Phone phone : row.phones()) {
      String of = phone.of() == null || row.phones().size() == 1 ? "" : "（" + phone.of() + "）";
      fields.add(new Field(Aspect.PHONE, phone.called(), phone.dial() + of, phone.dial(), source));
    }
    return fields;
  }

  /**
   * As one of several documents prints it: each office with its document, each number with both.
   */
  private List<Field> named(Row row, boolean sameOffice) {
    String document = catalog.cite(row.source());
    var fields = new ArrayList<Field>();
    if (!row.office().isEmpty()) {
      String text = row.office() + "（" + document + "）";
      // An SMS names the office once, beside its number.
      String brief = row.phones().isEmpty() ? text : "";
      String name = catalog.wording().line("field-office");
      fields.add(new Field(Aspect.OFFICE, name, text, brief, List.of(document)));
    }
    for (Phone phone : row.phones()) {
      String of = sameOffice || row.office().isEmpty() ? document : row.office();
      fields.add(
          new Field(
              Aspect.PHONE,
              phone.called(),
              phone.dial() + "（" + of + "）",
              row.office() + phone.dial(),
              List.of(document)));
    }
    return fields;
  }

  /** Whom to ask where the document names no number, or beside the one it names. */
  private List<Field> hotlines() {
    var numbers = new LinkedHashSet<String>();
    var sources = new LinkedHashSet<String>();
    for (Office hotline : catalog.hotlines()) {
      if (!bureau.covers(hotline.scope())) continue;
      hotline.phones().forEach(p -> numbers.add(p.dial()));
      sources.add(catalog.cite(hotline.source()));
    }
    if (numbers.isEmpty()) return List.of();
    String text = String.join("、", numbers);
    return List.of(
        new Field(
            Aspect.PHONE,
            catalog.wording().line("field-hotline"),
            text,
            text,
            List.copyOf(sources)));
  }

  private Field differ() {
    var wording = catalog.wording();
    return new Field(
        Aspect.OFFICE, wording.line("field-differ"), wording.line("differ"), "", List.of());
  }
}
