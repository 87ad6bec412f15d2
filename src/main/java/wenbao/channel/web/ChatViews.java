package wenbao.channel.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import wenbao.application.Knowledge;
import wenbao.application.Replied;
import wenbao.domain.Bureau;
import wenbao.domain.Wording;

/** Gathers what the citizen's page shows. */
@Singleton
final class ChatViews {
  private static final int MOST_EXAMPLES = 4;

  private final Knowledge knowledge;
  private final Bureaus bureaus;

  ChatViews(Knowledge knowledge, Bureaus bureaus) {
    this.knowledge = knowledge;
    this.bureaus = bureaus;
  }

  ChatView start(Bureau bureau, PersonView person) {
    return view(bureau, Tokens.fresh(), "", Optional.empty(), Optional.empty(), person);
  }

  /** Keeps the token: what is sent again is the same message. */
  ChatView complain(Bureau bureau, ChatForm form, String complaint, PersonView person) {
    String token = Tokens.orFresh(form.key());
    return view(bureau, token, form.written(), Optional.of(complaint), Optional.empty(), person);
  }

  ChatView answered(Turn turn, PersonView person) {
    return view(turn.bureau(), turn.key(), "", Optional.empty(), Optional.of(turn), person);
  }

  Turn turn(Bureau bureau, ChatForm form, Replied replied) {
    return new Turn(
        form.asked(),
        replied.considered().map(c -> c.answer()),
        replied.text().isEmpty() ? wording().line("web-person-will-reply") : replied.text(),
        bureau,
        Tokens.fresh(),
        bureaus.address(bureau),
        wording());
  }

  /** What is wrong with a message before anybody reads it. */
  Optional<String> complaint(ChatForm form) {
    String text = form.written();
    if (text.isEmpty()) return Optional.of(wording().line("empty"));
    if (!Written.isTooLong(text)) return Optional.empty();
    String limit = "（最多 %d 个字，现在有 %d 个）".formatted(Written.MOST, Written.length(text));
    return Optional.of(wording().line("too-long") + limit);
  }

  String failed() {
    return wording().line("failed");
  }

  private ChatView view(
      Bureau bureau,
      String token,
      String written,
      Optional<String> complaint,
      Optional<Turn> turn,
      PersonView person) {
    return new ChatView(
        bureau,
        bureaus.address(bureau),
        token,
        examples(),
        bureaus.hotlines(bureau),
        written,
        complaint,
        turn,
        person);
  }

  private List<String> examples() {
    var lines = wording().lines();
    return IntStream.rangeClosed(1, MOST_EXAMPLES)
        .mapToObj(i -> lines.getOrDefault("web-example-" + i, ""))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private Wording wording() {
    return knowledge.running().wording();
  }
}
