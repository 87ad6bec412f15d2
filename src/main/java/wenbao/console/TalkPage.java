package wenbao.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wenbao.application.Knowledge;
import wenbao.application.staff.Right;
import wenbao.application.tickets.ClaimTicket;
import wenbao.application.tickets.CloseTicket;
import wenbao.application.tickets.Ending;
import wenbao.application.tickets.ReleaseTicket;
import wenbao.application.tickets.ReopenTicket;
import wenbao.application.tickets.TakeOverTicket;
import wenbao.application.tickets.TicketResult;
import wenbao.application.tickets.TransferTicket;

/** One conversation, and who has it. */
@Controller(QueuePage.PATH + "/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TalkPage {
  private final ClaimTicket claim;
  private final ReleaseTicket release;
  private final TransferTicket transfer;
  private final TakeOverTicket takeOver;
  private final CloseTicket close;
  private final ReopenTicket reopen;
  private final Knowledge knowledge;
  private final TalkPages talks;
  private final ConsolePages pages;

  TalkPage(
      ClaimTicket claim,
      ReleaseTicket release,
      TransferTicket transfer,
      TakeOverTicket takeOver,
      CloseTicket close,
      ReopenTicket reopen,
      Knowledge knowledge,
      TalkPages talks,
      ConsolePages pages) {
    this.claim = claim;
    this.release = release;
    this.transfer = transfer;
    this.takeOver = takeOver;
    this.close = close;
    this.reopen = reopen;
    this.knowledge = knowledge;
    this.talks = talks;
    this.pages = pages;
  }

  /**
   * @param to a user name
   */
  @Serdeable
  record TransferForm(@Nullable String to) {}

  /**
   * @param item empty where nobody says what it was about
   * @param seen when the last message came that the page showed
   */
  @Serdeable
  record CloseForm(@Nullable String ending, @Nullable String item, @Nullable Long seen) {}

  @Needs(Right.CONVERSE)
  @Get
  HttpResponse<?> show(Signed signed, String id) {
    return talks.show(id, signed);
  }

  @Needs(Right.CONVERSE)
  @Post("/claim")
  HttpResponse<?> claim(Signed signed, String id) {
    return after(claim.claim(id, signed.acting()), id, signed);
  }

  @Needs(Right.CONVERSE)
  @Post("/release")
  HttpResponse<?> release(Signed signed, String id) {
    return afterwards(release.release(id, signed.acting()), id, signed);
  }

  @Needs(Right.CONVERSE)
  @Post("/transfer")
  HttpResponse<?> transfer(Signed signed, String id, @Body TransferForm form) {
    String to = form.to == null ? "" : form.to;
    return afterwards(transfer.transfer(id, to, signed.acting()), id, signed);
  }

  @Needs(Right.LEAD)
  @Post("/take-over")
  HttpResponse<?> takeOver(Signed signed, String id) {
    return after(takeOver.takeOver(id, signed.acting()), id, signed);
  }

  @Needs(Right.CONVERSE)
  @Post("/close")
  HttpResponse<?> close(Signed signed, String id, @Body CloseForm form) {
    var ending = Optional.ofNullable(form.ending).flatMap(Ending::of);
    if (ending.isEmpty()) return talks.refused(id, signed, "请选一下这个会话是怎么结束的。");
    var item =
        knowledge.running().items().keySet().stream()
            .filter(label -> label.value().equals(form.item))
            .findFirst();
    var seen = Instant.ofEpochMilli(form.seen == null ? 0 : form.seen);
    return afterwards(close.close(id, ending.get(), item, seen, signed.acting()), id, signed);
  }

  @Needs(Right.CONVERSE)
  @Post("/reopen")
  HttpResponse<?> reopen(Signed signed, String id) {
    return after(reopen.reopen(id, signed.acting()), id, signed);
  }

  private HttpResponse<?> after(TicketResult result, String id, Signed signed) {
    return switch (result) {
      case TicketResult.Done done -> pages.goTo(TalkPages.path(id));
      case TicketResult.No(var why, var ticket) -> talks.refused(id, signed, why);
    };
  }

  /** With what is out of one's hands one goes on to the next. */
  private HttpResponse<?> afterwards(TicketResult result, String id, Signed signed) {
    return result instanceof TicketResult.Done
        ? pages.goTo(QueuePage.PATH)
        : after(result, id, signed);
  }
}
