package wenbao.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wenbao.application.staff.Right;
import wenbao.application.talks.AddNote;
import wenbao.application.talks.CannedReplies;
import wenbao.application.talks.Drafts;
import wenbao.application.talks.Drafts.Draft;
import wenbao.application.tickets.ReplyToCitizen;
import wenbao.application.tickets.ReplyToCitizen.Sending;
import wenbao.application.tickets.Transcript;
import wenbao.understanding.HidePersonalData;

/** What is written in a conversation: the draft, the reply, notes. */
@Controller(QueuePage.PATH + "/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReplyPage {
  private static final String ELSEWHERE = "这个会话您在别的窗口刚发过一条，这里写的还没有发。请看一看，要发再按一次。";

  private final ReplyToCitizen replying;
  private final Drafts drafts;
  private final CannedReplies canned;
  private final AddNote addNote;
  private final Talk talk;
  private final TalkPages talks;
  private final ConsolePages pages;
  private final InstantSource clock;

  ReplyPage(
      ReplyToCitizen replying,
      Drafts drafts,
      CannedReplies canned,
      AddNote addNote,
      Talk talk,
      TalkPages talks,
      ConsolePages pages,
      InstantSource clock) {
    this.replying = replying;
    this.drafts = drafts;
    this.canned = canned;
    this.addNote = addNote;
    this.talk = talk;
    this.talks = talks;
    this.pages = pages;
    this.clock = clock;
  }

  /**
   * @param turn see {@link Draft}
   * @param seen when the last message came that the page showed
   * @param use what to put at the end, where no script puts it at the cursor: {@code
   *     item:remote-referral}, {@code canned:01J…}
   * @param note in the same form, so that whatever is pressed loses neither it nor the draft
   */
  @Serdeable
  record Form(
      @Nullable String text,
      @Nullable Long turn,
      @Nullable Long seen,
      @Nullable String use,
      @Nullable String note) {
    Draft draft() {
      String typed = text == null ? "" : text.replace("\r\n", "\n"); // as browsers send lines
      return new Draft(turn == null ? 0 : turn, typed);
    }

    String typedNote() {
      return note == null ? "" : note.replace("\r\n", "\n");
    }
  }

  @Needs(Right.CONVERSE)
  @Post("/draft")
  HttpResponse<?> draft(HttpRequest<?> request, Signed signed, String id, @Body Form form) {
    var found = talk.find(id);
    if (found.isEmpty()) return HttpResponse.notFound();
    boolean kept = keep(id, signed, form.draft());
    if (!ConsolePages.wantsFragment(request)) {
      return kept
          ? talks.again(id, signed, form.draft(), form.typedNote())
          : elsewhere(id, signed, form, form.draft());
    }
    var count = talks.count(found.get().ticket(), form.draft().text(), kept);
    return pages.ok(pages.templates().consoleTalkCount(count));
  }

  private boolean keep(String id, Signed signed, Draft draft) {
    return drafts.save(signed.member().username(), id, draft, clock.instant());
  }

  /** What was typed for a turn that is over, for the one that is on. */
  private Draft next(String id, Signed signed, Draft typed) {
    long turn = drafts.find(signed.member().username(), id).turn();
    return new Draft(turn, typed.text());
  }

  /** Without scripts: the page comes back with the text at the end of the draft. */
  @Needs(Right.CONVERSE)
  @Post("/use")
  HttpResponse<?> use(Signed signed, String id, @Body Form form) {
    var found = talk.find(id);
    if (found.isEmpty()) return pages.goTo(QueuePage.PATH);
    var draft = form.draft();
    String added = text(form.use == null ? "" : form.use, found.get(), signed).orElse("");
    String before = draft.text().isBlank() ? "" : draft.text().stripTrailing() + "\n";
    var longer = new Draft(draft.turn(), before + added);
    return keep(id, signed, longer)
        ? talks.again(id, signed, longer, form.typedNote())
        : elsewhere(id, signed, form, longer);
  }

  private Optional<String> text(String use, Transcript transcript, Signed signed) {
    String what = use.substring(use.indexOf(':') + 1);
    if (use.startsWith("canned:")) {
      return canned
          .find(what)
          .filter(c -> c.isShared() || c.owner().equals(signed.member().username()))
          .map(c -> talks.filled(c.text(), transcript.ticket(), signed));
    }
    return talk.suggestions(transcript).stream()
        .filter(s -> s.item().value().equals(what))
        .map(s -> s.text())
        .findFirst();
  }

  @Needs(Right.CONVERSE)
  @Post("/reply")
  HttpResponse<?> reply(Signed signed, String id, @Body Form form) {
    Draft draft = form.draft();
    String me = signed.member().username();
    String key = id + "." + me + "." + draft.turn();
    var seen = Instant.ofEpochMilli(form.seen == null ? 0 : form.seen);
    var sending = replying.send(id, key, draft.text(), seen, signed.acting());
    return switch (sending) {
      case Sending.No(var why) -> {
        keep(id, signed, draft);
        yield talks.refusedReply(id, signed, why, form.typedNote(), draft);
      }
      case Sending.Sent(var before) -> {
        drafts.sent(me, id, draft.turn(), clock.instant());
        if (before && !wasSaid(id, me, draft.text())) yield elsewhere(id, signed, form, draft);
        yield before || form.typedNote().isBlank()
            ? pages.goTo(TalkPages.path(id))
            : noted(id, signed, form);
      }
    };
  }

  private HttpResponse<?> elsewhere(String id, Signed signed, Form form, Draft typed) {
    var draft = next(id, signed, typed);
    return talks.refusedReply(id, signed, ELSEWHERE, form.typedNote(), draft);
  }

  private HttpResponse<?> noted(String id, Signed signed, Form form) {
    return addNote
        .add(id, form.typedNote(), signed.acting())
        .<HttpResponse<?>>map(wrong -> talks.refusedNote(id, signed, wrong, form.typedNote()))
        .orElseGet(() -> pages.goTo(TalkPages.path(id) + "#talk-notes"));
  }

  /** A double click sends what was sent last; another window sends other words. */
  private boolean wasSaid(String id, String me, String text) {
    String kept = HidePersonalData.hide(text.strip());
    return talk.find(id).stream()
        .flatMap(transcript -> transcript.lines().stream())
        .filter(line -> line instanceof Transcript.Written written && written.member().equals(me))
        .map(line -> ((Transcript.Written) line).text())
        .reduce((earlier, later) -> later)
        .map(last -> last.equals(kept) || last.endsWith("】" + kept))
        .orElse(false);
  }

  @Needs(Right.CONVERSE)
  @Post("/note")
  HttpResponse<?> note(Signed signed, String id, @Body Form form) {
    if (talk.find(id).isEmpty()) {
      return pages.problem(HttpStatus.NOT_FOUND, "没有这个会话。\n可能已经过期删除了。", signed);
    }
    boolean kept = form.text == null || keep(id, signed, form.draft()) || form.text.isBlank();
    return kept ? noted(id, signed, form) : notedElsewhere(id, signed, form);
  }

  /** The note is kept; the reply beside it belongs to a turn that is over. */
  private HttpResponse<?> notedElsewhere(String id, Signed signed, Form form) {
    var wrong = addNote.add(id, form.typedNote(), signed.acting());
    String left = wrong.isPresent() ? form.typedNote() : "";
    return talks.refusedReply(id, signed, ELSEWHERE, left, next(id, signed, form.draft()));
  }
}
