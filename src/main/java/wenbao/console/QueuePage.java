package wenbao.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.List;
import wenbao.application.Knowledge;
import wenbao.application.staff.Right;
import wenbao.domain.Bureau;

/** The conversations that wait for a person, and those that a person has. */
@Controller(QueuePage.PATH)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class QueuePage {
  static final String PATH = "/console/conversations";

  private final Queue queue;
  private final Knowledge knowledge;
  private final ConsolePages pages;

  QueuePage(Queue queue, Knowledge knowledge, ConsolePages pages) {
    this.queue = queue;
    this.knowledge = knowledge;
    this.pages = pages;
  }

  @Needs(Right.CONVERSE)
  @Get("{?bureau,state}")
  HttpResponse<?> show(
      HttpRequest<?> request,
      Signed signed,
      @QueryValue(defaultValue = "") String bureau,
      @QueryValue(defaultValue = "") String state) {
    var filter = new Queue.Filter(bureau, state);
    var live = new QueueLive(queue, filter, signed.member().username(), pages);
    var list = live.list();
    var view =
        new QueueView(
            Frame.of("会话", Frame.Section.CONVERSATIONS, signed),
            list,
            bureaus(bureau),
            states(state),
            search(filter),
            Shown.nameOf(live.parts(list)));
    return pages.ok(
        ConsolePages.wantsFragment(request)
            ? pages.templates().consoleQueueLive(view)
            : pages.templates().consoleQueue(view));
  }

  private static String search(Queue.Filter filter) {
    return UriBuilder.of("")
        .queryParam("bureau", filter.bureau())
        .queryParam("state", filter.state())
        .build()
        .getRawQuery();
  }

  private List<Option> bureaus(String chosen) {
    var options = new ArrayList<Option>();
    options.add(new Option("", "全部医保局", chosen.isEmpty()));
    knowledge.running().bureaus().values().stream()
        .filter(b -> !b.id().equals(Bureau.STANDARD))
        .forEach(b -> options.add(new Option(b.id(), b.shortName(), b.id().equals(chosen))));
    return options;
  }

  private static List<Option> states(String chosen) {
    return List.of(
        new Option("", "全部没结束的", chosen.isEmpty()),
        new Option(Queue.WAITING, "等人接的", chosen.equals(Queue.WAITING)),
        new Option(Queue.MINE, "我手里的", chosen.equals(Queue.MINE)),
        new Option(Queue.CLOSED, "已结束的", chosen.equals(Queue.CLOSED)));
  }
}
