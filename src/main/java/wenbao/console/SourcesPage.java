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
import org.jspecify.annotations.Nullable;
import wenbao.application.Knowledge;
import wenbao.application.knowledge.Usage;
import wenbao.application.knowledge.Usages;
import wenbao.application.staff.Right;

/** The documents, and each with everything that rests on it. */
@Controller(KnowledgeTab.ROOT + "/sources")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SourcesPage {
  private final Knowledge knowledge;
  private final Usages usages;
  private final ConsolePages pages;

  SourcesPage(Knowledge knowledge, Usages usages, ConsolePages pages) {
    this.knowledge = knowledge;
    this.usages = usages;
    this.pages = pages;
  }

  @Needs(Right.READ_KNOWLEDGE)
  @Get
  HttpResponse<?> list(
      Signed signed, @QueryValue @Nullable String q, @QueryValue @Nullable String sort) {
    var query = SourcesQuery.of(q, sort);
    var frame = KnowledgeTab.SOURCES.frame(signed);
    var found = usages.find(query.words(), query.order());
    var view = new SourcesView(frame, knowledge.running(), query, found);
    return pages.ok(pages.templates().consoleKnowledgeSources(view));
  }

  @Needs(Right.READ_KNOWLEDGE)
  @Get("/{id}")
  HttpResponse<?> show(Signed signed, @PathVariable String id) {
    var found = usages.of(id);
    if (found.isEmpty()) {
      return pages.problem(HttpStatus.NOT_FOUND, "没有登记这份文件。\n请从文件表里找。", signed);
    }
    Usage usage = found.get();
    var frame = KnowledgeTab.frame(usage.source().cite(), signed);
    return pages.ok(pages.templates().consoleKnowledgeSource(frame, knowledge.running(), usage));
  }
}
