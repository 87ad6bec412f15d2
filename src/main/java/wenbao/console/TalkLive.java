package wenbao.console;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.StringOutput;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import wenbao.application.talks.Looking;
import wenbao.application.talks.Suggestion;
import wenbao.application.tickets.Ticket;
import wenbao.application.tickets.Transcript;
import wenbao.console.TalkView.TalkParts;

/** The page of one conversation, open before one member. */
final class TalkLive implements LiveView {
  /** Said again before it is over. */
  private static final Duration LOOKING = Duration.ofSeconds(25);

  private final String ticket;
  private final Signed signed;
  private final Talk talk;
  private final Looking looking;
  private final ConsolePages pages;
  private final InstantSource clock;

  /** Reading a message takes some milliseconds, so it is read when it is new. */
  private List<String> suggestedFor = List.of();

  private Ticket.State suggestedIn = Ticket.State.CLOSED;
  private List<Suggestion> suggestions = List.of();

  TalkLive(
      String ticket,
      Signed signed,
      Talk talk,
      Looking looking,
      ConsolePages pages,
      InstantSource clock) {
    this.ticket = ticket;
    this.signed = signed;
    this.talk = talk;
    this.looking = looking;
    this.pages = pages;
    this.clock = clock;
  }

  @Override
  public List<LivePart> parts() {
    return talk.find(ticket).map(found -> parts(read(found))).orElse(List.of());
  }

  TalkParts read(Transcript found) {
    var asked = Talk.asked(found);
    var state = found.ticket().state();
    if (!asked.equals(suggestedFor) || state != suggestedIn) {
      suggestions = talk.suggestions(found);
      suggestedFor = asked;
      suggestedIn = state;
    }
    return talk.parts(found, suggestions, signed);
  }

  List<LivePart> parts(TalkParts read) {
    var t = pages.templates();
    var rows = new LinkedHashMap<String, String>();
    for (TalkLine line : read.lines()) rows.put(line.id(), html(t.consoleTalkLine(line)));
    return List.of(
        LivePart.of("talk-state", html(t.consoleTalkState(read.state()))),
        new LivePart("talk-lines", html(t.consoleTalkLines(read.lines())), rows, "有新的消息"),
        LivePart.of("talk-hands", html(t.consoleTalkHands(read.state()))),
        LivePart.of("talk-suggestions", html(t.consoleTalkSuggestions(ticket, read.suggestions()))),
        LivePart.of("talk-notes", html(t.consoleTalkNotes(read.notes()))));
  }

  static String html(JteModel model) {
    var html = new StringOutput();
    model.render(html);
    return html.toString().strip();
  }

  @Override
  public boolean concerns(Set<String> changed) {
    return changed.contains(ticket);
  }

  @Override
  public void stillOpen() {
    looking.look(ticket, signed.member().username(), clock.instant().plus(LOOKING));
  }

  @Override
  public void closed() {
    looking.leave(ticket, signed.member().username());
  }
}
