package wenbao.console;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wenbao.application.Knowledge;
import wenbao.application.desk.CallNotes;
import wenbao.application.desk.LookUp;
import wenbao.application.desk.ShortAnswer;
import wenbao.application.knowledge.SeeItem;
import wenbao.domain.Aspect;
import wenbao.domain.Bureau;
import wenbao.domain.Guess;
import wenbao.domain.Label;
import wenbao.domain.Segments;

/** Gathers what the desk shows. */
@Singleton
final class DeskViews {
  private static final int LATELY = 6;
  private static final int LONGEST = 500;

  private final LookUp lookUp;
  private final ShortAnswer shortAnswer;
  private final SeeItem seeItem;
  private final CallNotes notes;
  private final Knowledge knowledge;
  private final Names names;
  private final Reasons reasons;
  private final String home;

  DeskViews(
      LookUp lookUp,
      ShortAnswer shortAnswer,
      SeeItem seeItem,
      CallNotes notes,
      Knowledge knowledge,
      Names names,
      Reasons reasons,
      @Value("${wenbao.bureau:suining}") String home) {
    this.lookUp = lookUp;
    this.shortAnswer = shortAnswer;
    this.seeItem = seeItem;
    this.notes = notes;
    this.knowledge = knowledge;
    this.names = names;
    this.reasons = reasons;
    this.home = home;
  }

  /** What is asked, without what nobody could have meant. */
  DeskAsk ask(
      @Nullable String q, @Nullable String bureau, @Nullable String item, @Nullable String side) {
    var catalog = knowledge.running();
    String text = q == null ? "" : q.strip();
    return new DeskAsk(
        text.length() > LONGEST ? text.substring(0, LONGEST) : text,
        bureau != null && catalog.bureaus().containsKey(bureau) ? bureau : home,
        Optional.ofNullable(item).flatMap(this::label),
        Optional.ofNullable(side).flatMap(Aspect::of));
  }

  private Optional<Label> label(String id) {
    return knowledge.running().items().keySet().stream()
        .filter(label -> label.value().equals(id))
        .findFirst();
  }

  DeskView page(Signed signed, DeskAsk ask, DeskView.Typed typed, String done) {
    var frame = Frame.of("问答台", Frame.Section.DESK, signed);
    var bureaus = knowledge.running().bureaus().values().stream().filter(b -> b.city() != null);
    var lately =
        notes.lately(signed.member().username(), LATELY).stream()
            .map(noted -> new DeskView.Lately(noted, names.label(noted.label())))
            .toList();
    return new DeskView(frame, ask, bureaus.toList(), found(ask), typed, done, lately);
  }

  /** Whether the service itself would think first of this item. */
  boolean isLikeliest(DeskAsk ask, Label item) {
    var candidates = lookUp.lookUp(ask.question()).candidates();
    return candidates.stream().findFirst().map(g -> g.label().equals(item)).orElse(false);
  }

  /** Empty while nothing is asked. */
  Optional<DeskFound> found(DeskAsk ask) {
    if (ask.isEmpty()) return Optional.empty();
    var found = lookUp.lookUp(ask.question());
    var answer = found.considered().answer();
    Bureau bureau = answer.bureau();
    var facts =
        knowledge.running().items().containsKey(answer.label())
            ? seeItem.see(answer.label(), bureau.id())
            : Optional.<wenbao.application.knowledge.ItemFacts>empty();
    return Optional.of(
        new DeskFound(
            ask,
            found.considered(),
            names.label(answer.label()),
            candidates(ask, found),
            reasons.readable(found.because()),
            facts,
            shortAnswer.of(found.considered()).map(DeskViews::messages)));
  }

  private List<DeskFound.Candidate> candidates(DeskAsk ask, LookUp.Found found) {
    Label open = found.considered().answer().label();
    var candidates = new ArrayList<DeskFound.Candidate>();
    for (Guess guess : found.candidates()) {
      boolean item = !guess.label().isDecision();
      candidates.add(
          new DeskFound.Candidate(
              candidates.size() + 1,
              names.label(guess.label()),
              guess.score(),
              reasons.readable(guess.by()),
              item ? address(ask, guess.label(), Optional.empty()) : "",
              guess.label().equals(open)));
    }
    return candidates;
  }

  /** Where one goes on with another item, or another side of it. */
  static String address(DeskAsk ask, Label item, Optional<Aspect> side) {
    return DeskPage.PATH
        + "?q="
        + URLEncoder.encode(ask.text(), StandardCharsets.UTF_8)
        + "&bureau="
        + ask.bureau()
        + "&item="
        + item
        + side.map(s -> "&side=" + s.id()).orElse("");
  }

  private static List<DeskFound.Message> messages(ShortAnswer.Messages messages) {
    return messages.texts().stream()
        .map(text -> new DeskFound.Message(text, Segments.of(text).size()))
        .toList();
  }
}
