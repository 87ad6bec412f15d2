package wenbao.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import wenbao.application.Knowledge;
import wenbao.application.knowledge.Departments;
import wenbao.application.knowledge.FindFacts;
import wenbao.application.knowledge.Gaps;
import wenbao.application.staff.Right;

/** Every fact wherever it stands, the topics that items share, and whom one can turn to. */
@Controller(KnowledgeTab.ROOT)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FactsPage {
  private final Knowledge knowledge;
  private final FindFacts facts;
  private final Departments departments;
  private final ConsolePages pages;

  FactsPage(Knowledge knowledge, FindFacts facts, Departments departments, ConsolePages pages) {
    this.knowledge = knowledge;
    this.facts = facts;
    this.departments = departments;
    this.pages = pages;
  }

  @Needs(Right.READ_KNOWLEDGE)
  @Get("/facts")
  HttpResponse<?> facts(Signed signed, @RequestBean FactsView.Typed typed) {
    var wanted = typed.wanted();
    var frame = KnowledgeTab.FACTS.frame(signed);
    var view =
        FactsView.of(frame, knowledge.running(), wanted, facts.find(wanted), typed.pageNumber());
    return pages.ok(pages.templates().consoleKnowledgeAllFacts(view));
  }

  @Needs(Right.READ_KNOWLEDGE)
  @Get("/topics")
  HttpResponse<?> topics(Signed signed) {
    var frame = KnowledgeTab.TOPICS.frame(signed);
    return pages.ok(pages.templates().consoleKnowledgeTopics(frame, knowledge.running()));
  }

  @Needs(Right.READ_KNOWLEDGE)
  @Get("/topics/{id}")
  HttpResponse<?> topic(Signed signed, @PathVariable String id) {
    var topic = knowledge.running().topics().get(id);
    if (topic == null) {
      return pages.problem(HttpStatus.NOT_FOUND, "没有这个共用专题。\n请从专题表里找。", signed);
    }
    var frame = KnowledgeTab.frame(topic.name(), signed);
    return pages.ok(
        pages
            .templates()
            .consoleKnowledgeTopic(frame, knowledge.running(), topic, facts.ofTopic(id)));
  }

  @Needs(Right.READ_KNOWLEDGE)
  @Get("/offices")
  HttpResponse<?> offices(Signed signed) {
    var catalog = knowledge.running();
    var hotlines =
        catalog.hotlines().stream()
            .map(hotline ->
                new OfficesView.Hotline(
                    hotline,
                    Gaps.bureaus(catalog).stream()
                        .filter(b -> b.covers(hotline.scope()))
                        .map(b -> new OfficesView.ToldFor(b, departments.toldFor(hotline, b)))
                        .toList()))
            .toList();
    var view =
        new OfficesView(KnowledgeTab.OFFICES.frame(signed), catalog, departments.all(), hotlines);
    return pages.ok(pages.templates().consoleKnowledgeOffices(view));
  }
}
