package wenbao.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import wenbao.application.Knowledge;
import wenbao.application.talks.CannedReplies;
import wenbao.application.talks.Drafts;
import wenbao.application.talks.Drafts.Draft;
import wenbao.application.talks.FillIn;
import wenbao.application.talks.Looking;
import wenbao.application.tickets.ReplyToCitizen;
import wenbao.application.tickets.Ticket;
import wenbao.application.tickets.Transcript;
import wenbao.console.TalkView.CannedView;
import wenbao.console.TalkView.DraftCount;

/** Fills the page of one conversation. */
@Singleton
final class TalkPages {
  /** Where no stream says that the page is still open. */
  private static final Duration LOOKING = Duration.ofMinutes(1);

  private final Talk talk;
  private final Drafts drafts;
  private final CannedReplies canned;
  private final Looking looking;
  private final ReplyToCitizen replying;
  private final Knowledge knowledge;
  private final ConsolePages pages;
  private final InstantSource clock;

  TalkPages(
      Talk talk,
      Drafts drafts,
      CannedReplies canned,
      Looking looking,
      ReplyToCitizen replying,
      Knowledge knowledge,
      ConsolePages pages,
      InstantSource clock) {
    this.talk = talk;
    this.drafts = drafts;
    this.canned = canned;
    this.looking = looking;
    this.replying = replying;
    this.knowledge = knowledge;
    this.pages = pages;
    this.clock = clock;
  }

  static String path(String ticket) {
    return QueuePage.PATH + "/" + ticket;
  }

  HttpResponse<?> show(String id, Signed signed) {
    looking.look(id, signed.member().username(), clock.instant().plus(LOOKING));
    return fill(id, signed, "", "", "", drafts.find(signed.member().username(), id));
  }

  /** The same page after something that could not be done. */
  HttpResponse<?> refused(String id, Signed signed, String complaint) {
    var draft = drafts.find(signed.member().username(), id);
    return unwell(fill(id, signed, complaint, "", "", draft));
  }

  /** What was typed stands in the page again. */
  HttpResponse<?> refusedReply(
      String id, Signed signed, String complaint, String note, Draft draft) {
    return unwell(fill(id, signed, complaint, note, "", draft));
  }

  /** Without scripts: the page again; a note that was begun is kept nowhere but on it. */
  HttpResponse<?> again(String id, Signed signed, Draft draft, String note) {
    return note.isBlank() ? pages.goTo(path(id) + "#reply") : fill(id, signed, "", note, "", draft);
  }

  HttpResponse<?> refusedNote(String id, Signed signed, String complaint, String note) {
    var draft = drafts.find(signed.member().username(), id);
    return unwell(fill(id, signed, "", note, complaint, draft));
  }

  private static HttpResponse<?> unwell(MutableHttpResponse<?> page) {
    return page.getStatus() == HttpStatus.OK ? page.status(HttpStatus.UNPROCESSABLE_ENTITY) : page;
  }

  private MutableHttpResponse<?> fill(
      String id, Signed signed, String complaint, String note, String noteComplaint, Draft draft) {
    var found = talk.find(id);
    if (found.isEmpty()) {
      return pages.problem(HttpStatus.NOT_FOUND, "没有这个会话。\n可能已经过期删除了。", signed);
    }
    var live = new TalkLive(id, signed, talk, looking, pages, clock);
    var parts = live.read(found.get());
    var view =
        new TalkView(
            Frame.of("会话 " + parts.state().citizen(), Frame.Section.CONVERSATIONS, signed),
            parts,
            canned(found.get().ticket(), signed),
            draft,
            count(found.get().ticket(), draft.text(), !draft.text().isEmpty()),
            complaint,
            note,
            noteComplaint,
            Shown.nameOf(live.parts(parts)));
    return pages.ok(pages.templates().consoleTalk(view));
  }

  DraftCount count(Ticket ticket, String text, boolean kept) {
    int length = text.strip().codePointCount(0, text.strip().length());
    if (length == 0) return new DraftCount("还没有写", java.util.Optional.empty(), kept);
    var preview = replying.preview(ticket, text);
    String cost = preview.segments() > 0 ? "，发出去是 " + preview.segments() + " 段短信" : "";
    return new DraftCount(length + " 个字" + cost, preview.wrong(), kept);
  }

  private List<CannedView> canned(Ticket ticket, Signed signed) {
    return canned.of(signed.member().username()).stream()
        .map(c -> new CannedView(c.id(), c.title(), filled(c.text(), ticket, signed), c.isShared()))
        .toList();
  }

  String filled(String text, Ticket ticket, Signed signed) {
    var catalog = knowledge.running();
    var bureau = catalog.bureau(ticket.bureau());
    return FillIn.fill(text, bureau, catalog, signed.member().name(), ticket.citizen());
  }

  java.util.Optional<Transcript> find(String id) {
    return talk.find(id);
  }
}
