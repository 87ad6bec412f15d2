package wenbao.console;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import wenbao.application.staff.Right;
import wenbao.application.talks.Looking;

/** The stream that keeps an open page as it should be; one for each page. */
@Controller("/console/events")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LiveEvents {
  private final Live live;
  private final Queue queue;
  private final Talk talk;
  private final Looking looking;
  private final ConsolePages pages;
  private final InstantSource clock;

  LiveEvents(
      Live live, Queue queue, Talk talk, Looking looking, ConsolePages pages, InstantSource clock) {
    this.live = live;
    this.queue = queue;
    this.talk = talk;
    this.looking = looking;
    this.pages = pages;
    this.clock = clock;
  }

  @Unattended
  @Needs(Right.CONVERSE)
  @Get("/queue{?bureau,state,seen}")
  @Produces(MediaType.TEXT_EVENT_STREAM)
  Publisher<Event<String>> queue(
      Signed signed,
      @QueryValue(defaultValue = "") String bureau,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "") String seen,
      @Header("Last-Event-ID") @Nullable String last) {
    var filter = new Queue.Filter(bureau, state);
    var view = new QueueLive(queue, filter, signed.member().username(), pages);
    return live.open(signed, view, last == null ? seen : last);
  }

  @Unattended
  @Needs(Right.CONVERSE)
  @Get("/conversations/{id}{?seen}")
  @Produces(MediaType.TEXT_EVENT_STREAM)
  Publisher<Event<String>> conversation(
      Signed signed,
      String id,
      @QueryValue(defaultValue = "") String seen,
      @Header("Last-Event-ID") @Nullable String last) {
    var view = new TalkLive(id, signed, talk, looking, pages, clock);
    return live.open(signed, view, last == null ? seen : last);
  }
}
