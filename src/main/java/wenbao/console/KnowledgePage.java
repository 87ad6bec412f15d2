package wenbao.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;
import wenbao.application.Knowledge;
import wenbao.application.knowledge.Compare;
import wenbao.application.knowledge.Conflicts;
import wenbao.application.knowledge.FindFacts;
import wenbao.application.knowledge.Gaps;
import wenbao.application.knowledge.Reviews;
import wenbao.application.knowledge.Warnings;
import wenbao.application.staff.Right;

/** What the catalogue knows as a whole: gaps, conflicts, what must be looked at again. */
@Controller(KnowledgeTab.ROOT)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class KnowledgePage {
  private final Knowledge knowledge;
  private final Gaps gaps;
  private final Conflicts conflicts;
  private final Reviews reviews;
  private final FindFacts facts;
  private final Warnings warnings;
  private final Compare compare;
  private final ConsolePages pages;

  KnowledgePage(
      Knowledge knowledge,
      Gaps gaps,
      Conflicts conflicts,
      Reviews reviews,
      FindFacts facts,
      Warnings warnings,
      Compare compare,
      ConsolePages pages) {
    this.knowledge = knowledge;
    this.gaps = gaps;
    this.conflicts = conflicts;
    this.reviews = reviews;
    this.facts = facts;
    this.warnings = warnings;
    this.compare = compare;
    this.pages = pages;
  }

  @Needs(Right.READ_KNOWLEDGE)
  @Get
  HttpResponse<?> overview(Signed signed, @QueryValue @Nullable String listed) {
    boolean onlyListed = "1".equals(listed);
    var view =
        new KnowledgeView(
            KnowledgeTab.frame("知识", signed),
            knowledge.running(),
            gaps.count(onlyListed),
            onlyListed,
            conflicts.all().size(),
            reviews.urgent().size(),
            facts.find(FindFacts.Wanted.unverified()).size(),
            facts.find(FindFacts.Wanted.elsewhere()).size(),
            warnings.running().size());
    return pages.ok(pages.templates().consoleKnowledgeOverview(view));
  }

  @Needs(Right.READ_KNOWLEDGE)
  @Get("/conflicts")
  HttpResponse<?> conflicts(Signed signed) {
    var frame = KnowledgeTab.CONFLICTS.frame(signed);
    return pages.ok(pages.templates().consoleKnowledgeConflicts(frame, conflicts.all()));
  }

  @Needs(Right.READ_KNOWLEDGE)
  @Get("/reviews")
  HttpResponse<?> reviews(Signed signed, @QueryValue @Nullable String all) {
    boolean everything = "1".equals(all);
    var frame = KnowledgeTab.REVIEWS.frame(signed);
    var due = everything ? reviews.all() : reviews.urgent();
    return pages.ok(pages.templates().consoleKnowledgeReviews(frame, due, everything));
  }

  @Needs(Right.READ_KNOWLEDGE)
  @Get("/compare")
  HttpResponse<?> compare(Signed signed) {
    var frame = KnowledgeTab.COMPARE.frame(signed);
    return pages.ok(pages.templates().consoleKnowledgeCompare(frame, compare.compare()));
  }

  @Needs(Right.READ_KNOWLEDGE)
  @Get("/warnings")
  HttpResponse<?> warnings(Signed signed) {
    var frame = KnowledgeTab.WARNINGS.frame(signed);
    return pages.ok(pages.templates().consoleKnowledgeWarnings(frame, warnings.running()));
  }
}
