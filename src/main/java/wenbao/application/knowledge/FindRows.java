package wenbao.application.knowledge;

import java.util.List;
import java.util.stream.Stream;
import wenbao.application.Knowledge;
import wenbao.domain.Bureau;
import wenbao.domain.Phone;
import wenbao.domain.Row;

/** Finds published rows by anything that is printed in them. */
public final class FindRows {
  private final Knowledge knowledge;

  public FindRows(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * @param bureau its id; empty: all
   * @param document name of the catalogue's file; empty: all
   * @param words that stand in one of the cells, apart by spaces
   * @param office exactly this one; empty: all
   */
  public record Wanted(String bureau, String document, String words, String office) {
    public static Wanted in(String document) {
      return new Wanted("", document, "", "");
    }
  }

  /** A published document. */
  public record Document(String id, Bureau bureau, String cite, int rows) {}

  /** In the order of the bureaus. */
  public List<Document> documents() {
    var catalog = knowledge.running();
    return catalog.bureaus().values().stream()
        .flatMap(bureau -> bureau.catalogues().stream().flatMap(id -> document(id, bureau)))
        .toList();
  }

  private Stream<Document> document(String id, Bureau bureau) {
    var catalog = knowledge.running();
    var rows = catalog.rows().stream().filter(row -> row.catalogue().equals(id)).toList();
    return rows.stream()
        .limit(1)
        .map(first -> new Document(id, bureau, catalog.cite(first.source()), rows.size()));
  }

  public List<Row> find(Wanted wanted) {
    return knowledge.running().rows().stream()
        .filter(row -> wanted.bureau.isEmpty() || wanted.bureau.equals(row.bureau()))
        .filter(row -> wanted.document.isEmpty() || wanted.document.equals(row.catalogue()))
        .filter(row -> wanted.office.isEmpty() || wanted.office.equals(row.office()))
        .filter(row -> Words.allIn(wanted.words, cells(row)))
        .toList();
  }

  private static String[] cells(Row row) {
    var cells =
        Stream.of(
            Stream.of(row.title(), row.content(), row.basis(), row.publisher(), row.office()),
            Stream.of(row.deadline(), row.channel()),
            row.path().stream(),
            row.duties().stream(),
            row.printed().values().stream(),
            row.phones().stream().flatMap(FindRows::printed));
    return cells.flatMap(cell -> cell).toArray(String[]::new);
  }

  private static Stream<String> printed(Phone phone) {
    return Stream.of(phone.number(), phone.dial(), phone.called());
  }
}
