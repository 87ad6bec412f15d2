package wenbao.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wenbao.application.Knowledge;
import wenbao.application.knowledge.FindRows;
import wenbao.application.staff.Right;
import wenbao.domain.Row;

/** The published catalogues, row by row, as printed. */
@Controller(KnowledgeTab.ROOT + "/rows")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RowsPage {
  private final Knowledge knowledge;
  private final FindRows find;
  private final ConsolePages pages;

  RowsPage(Knowledge knowledge, FindRows find, ConsolePages pages) {
    this.knowledge = knowledge;
    this.find = find;
    this.pages = pages;
  }

  @Needs(Right.READ_KNOWLEDGE)
  @Get
  HttpResponse<?> list(
      Signed signed,
      @QueryValue @Nullable String bureau,
      @QueryValue @Nullable String document,
      @QueryValue @Nullable String q,
      @QueryValue @Nullable String office) {
    var wanted =
        new FindRows.Wanted(orEmpty(bureau), orEmpty(document), orEmpty(q), orEmpty(office));
    var view =
        new RowsView(
            KnowledgeTab.ROWS.frame(signed),
            knowledge.running(),
            find.documents(),
            wanted,
            find.find(wanted));
    return pages.ok(pages.templates().consoleKnowledgeRows(view));
  }

  @Needs(Right.READ_KNOWLEDGE)
  @Get("/{document}/{line}")
  HttpResponse<?> show(Signed signed, @PathVariable String document, @PathVariable String line) {
    List<Row> rows = find.find(FindRows.Wanted.in(document));
    for (int i = 0; i < rows.size(); i++) {
      if (!String.valueOf(rows.get(i).line()).equals(line)) continue;
      var frame = KnowledgeTab.frame(rows.get(i).title(), signed);
      var view = RowView.of(frame, knowledge.running(), rows, i);
      return pages.ok(pages.templates().consoleKnowledgeRow(view));
    }
    return pages.problem(HttpStatus.NOT_FOUND, "目录里没有这一行。\n可能目录换了新的，请从公开目录里找。", signed);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
