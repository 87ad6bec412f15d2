package wenbao.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import wenbao.application.staff.Right;
import wenbao.application.tickets.OpenTicket;
import wenbao.application.tickets.TicketResult;

/** Begins a conversation with a citizen who called nobody, from something that he asked. */
@Controller(InquiriesPage.PATH)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TakeUp {
  private final OpenTicket open;
  private final ConsolePages pages;

  TakeUp(OpenTicket open, ConsolePages pages) {
    this.open = open;
    this.pages = pages;
  }

  @Needs(Right.CONVERSE)
  @Post("/{id}/take-up")
  HttpResponse<?> takeUp(@PathVariable String id, Signed signed) {
    return switch (open.open(id, signed.acting())) {
      case TicketResult.Done(var ticket) -> pages.goTo(TalkPages.path(ticket.id()));
      case TicketResult.No(var why, var ticket) -> pages.problem(HttpStatus.CONFLICT, why, signed);
    };
  }
}
