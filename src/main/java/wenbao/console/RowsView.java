package wenbao.console;

import java.util.List;
import wenbao.application.knowledge.FindRows;
import wenbao.domain.Catalog;
import wenbao.domain.Row;

/** What the list of published rows shows. */
public record RowsView(
    Frame frame,
    Catalog catalog,
    List<FindRows.Document> documents,
    FindRows.Wanted wanted,
    List<Row> rows) {}
