package wenbao.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wenbao.application.Knowledge;
import wenbao.application.knowledge.ItemFacts;
import wenbao.application.knowledge.ListItems;
import wenbao.application.knowledge.Sayings;
import wenbao.application.knowledge.SeeItem;
import wenbao.application.knowledge.TellWhole;
import wenbao.application.staff.Right;
import wenbao.domain.Bureau;
import wenbao.domain.Label;

/** The items, and each with all that is known of it. */
@Controller(KnowledgeTab.ROOT + "/items")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ItemsPage {
  private final Knowledge knowledge;
  private final ListItems list;
  private final SeeItem see;
  private final TellWhole tell;
  private final Sayings sayings;
  private final ChooseBureau choose;
  private final ConsolePages pages;

  ItemsPage(
      Knowledge knowledge,
      ListItems list,
      SeeItem see,
      TellWhole tell,
      Sayings sayings,
      ChooseBureau choose,
      ConsolePages pages) {
    this.knowledge = knowledge;
    this.list = list;
    this.see = see;
    this.tell = tell;
    this.sayings = sayings;
    this.choose = choose;
    this.pages = pages;
  }

  @Needs(Right.READ_KNOWLEDGE)
  @Get
  HttpResponse<?> list(Signed signed, @RequestBean ItemsQuery.Typed typed) {
    var query = typed.read(choose);
    var view =
        new ItemsView(
            KnowledgeTab.ITEMS.frame(signed),
            choose.all(),
            query,
            list.list(query.bureau(), query.wanted()));
    return pages.ok(pages.templates().consoleKnowledgeItems(view));
  }

  @Needs(Right.READ_KNOWLEDGE)
  @Get("/{id}")
  HttpResponse<?> show(
      Signed signed, @PathVariable String id, @QueryValue @Nullable String bureau) {
    var found = item(id, choose.of(bureau));
    if (found.isEmpty()) {
      return pages.problem(HttpStatus.NOT_FOUND, "没有这个事项。\n可能换了编号，请从事项表里找。", signed);
    }
    var facts = found.get();
    var catalog = knowledge.running();
    var view =
        new ItemView(
            KnowledgeTab.frame(facts.item().name(), signed),
            choose.all(),
            facts,
            catalog.members(facts.item().id()),
            facts.item().shares().stream().map(catalog.topics()::get).toList(),
            Optional.ofNullable(facts.item().family()).map(catalog::item),
            catalog.bureaus().values().stream()
                .map(b -> new ItemView.Printed(b, catalog.rowsFor(facts.item().id(), b.id())))
                .toList(),
            tell.tell(facts.item(), facts.bureau()),
            sayings.of(facts.item().id()));
    return pages.ok(pages.templates().consoleKnowledgeItem(view));
  }

  private Optional<ItemFacts> item(String id, Bureau bureau) {
    return knowledge.running().items().keySet().stream()
        .filter(label -> label.value().equals(id))
        .findFirst()
        .flatMap((Label label) -> see.see(label, bureau.id()));
  }
}
