package wenbao.console;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import wenbao.application.Knowledge;
import wenbao.application.staff.Member;
import wenbao.application.staff.Right;
import wenbao.application.talks.Looking;
import wenbao.application.talks.Notes;
import wenbao.application.talks.Suggest;
import wenbao.application.talks.Suggestion;
import wenbao.application.tickets.Ending;
import wenbao.application.tickets.Ticket;
import wenbao.application.tickets.Transcript;
import wenbao.application.tickets.Transcripts;
import wenbao.application.tickets.TransferTicket;
import wenbao.console.TalkView.NoteView;
import wenbao.console.TalkView.TalkParts;
import wenbao.console.TalkView.TalkState;
import wenbao.domain.Channel;
import wenbao.domain.Item;
import wenbao.domain.Label;

/** One conversation as its page shows it to a member. */
@Singleton
final class Talk {
  private final Transcripts transcripts;
  private final TransferTicket transfer;
  private final Notes notes;
  private final Looking looking;
  private final Suggest suggest;
  private final Knowledge knowledge;
  private final Names names;
  private final Waits waits;
  private final TalkLines lines;
  private final InstantSource clock;

  Talk(
      Transcripts transcripts,
      TransferTicket transfer,
      Notes notes,
      Looking looking,
      Suggest suggest,
      Knowledge knowledge,
      Names names,
      Waits waits,
      TalkLines lines,
      InstantSource clock) {
    this.transcripts = transcripts;
    this.transfer = transfer;
    this.notes = notes;
    this.looking = looking;
    this.suggest = suggest;
    this.knowledge = knowledge;
    this.names = names;
    this.waits = waits;
    this.lines = lines;
    this.clock = clock;
  }

  Optional<Transcript> find(String ticket) {
    return transcripts.of(ticket);
  }

  TalkParts parts(Transcript transcript, List<Suggestion> suggestions, Signed signed) {
    var byName = names.members();
    var written =
        notes.of(transcript.ticket().id()).stream()
            .map(n ->
                new NoteView(n.id(), byName.apply(n.author()), Written.brief(n.at()), n.text()))
            .toList();
    return new TalkParts(
        state(transcript.ticket(), signed, byName),
        lines.of(transcript, byName),
        suggestions,
        written);
  }

  /** Nothing for a conversation that is over. */
  List<Suggestion> suggestions(Transcript transcript) {
    Ticket ticket = transcript.ticket();
    return ticket.state() == Ticket.State.CLOSED
        ? List.of()
        : suggest.suggest(asked(transcript), ticket.bureau(), ticket.channel());
  }

  /** What the citizen wrote, oldest first. */
  static List<String> asked(Transcript transcript) {
    return transcript.lines().stream()
        .flatMap(line -> line instanceof Transcript.Asked a ? Stream.of(a.text()) : Stream.empty())
        .toList();
  }

  private TalkState state(Ticket t, Signed signed, Function<String, String> byName) {
    Member me = signed.member();
    boolean held = t.isHeldBy(me.username());
    boolean claimed = t.state() == Ticket.State.CLAIMED;
    var open = looking.at(t.id(), clock.instant());
    return new TalkState(
        t.id(),
        t.citizen(),
        names.bureau(t.bureau()),
        t.why().chinese(),
        t.state().chinese(),
        t.holder().isEmpty() ? "" : byName.apply(t.holder()),
        Written.brief(t.openedAt()),
        waits.text(t),
        waits.late(t),
        looking(open, me, byName),
        present(t, open),
        held,
        t.writtenAt().toEpochMilli(),
        t.state() == Ticket.State.WAITING,
        claimed && !held && me.may(Right.LEAD),
        t.state() == Ticket.State.CLOSED,
        ended(t),
        held ? colleagues(signed) : List.of(),
        held ? endings() : List.of(),
        held ? items(t) : List.of());
  }

  private static List<String> looking(
      List<String> open, Member me, Function<String, String> byName) {
    return open.stream()
        .filter(member -> !member.equals(me.username()) && !member.equals(Looking.CITIZEN))
        .map(byName)
        .toList();
  }

  /** Whoever closes the page cannot be written to. */
  private static Optional<Boolean> present(Ticket t, List<String> open) {
    boolean fetches = t.channel() == Channel.WEB && t.state() != Ticket.State.CLOSED;
    return fetches ? Optional.of(open.contains(Looking.CITIZEN)) : Optional.empty();
  }

  private String ended(Ticket t) {
    if (t.closedAt().isEmpty()) return "";
    var how = new ArrayList<String>();
    how.add(Written.brief(t.closedAt().get()));
    how.add(t.ending().map(Ending::chinese).orElse("没有人结束，自己过期了"));
    t.item().map(names::label).ifPresent(how::add);
    return String.join("，", how);
  }

  private List<Option> colleagues(Signed signed) {
    return transfer.colleagues(signed.acting()).stream()
        .map(m -> new Option(m.username(), m.name(), false))
        .toList();
  }

  private static List<Option> endings() {
    return Stream.of(Ending.values())
        .map(e -> new Option(e.id(), e.chinese(), e == Ending.SOLVED))
        .toList();
  }

  private List<Option> items(Ticket t) {
    return knowledge.running().items().values().stream()
        .filter(item -> !item.id().equals(Label.DISCLOSURE))
        .map(item -> option(item, t))
        .toList();
  }

  private static Option option(Item item, Ticket t) {
    boolean chosen = t.item().map(item.id()::equals).orElse(false);
    return new Option(item.id().value(), item.name(), chosen);
  }
}
