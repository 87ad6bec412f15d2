package wenbao.application.talks;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wenbao.answering.Composing;
import wenbao.answering.Rendering;
import wenbao.application.Considering;
import wenbao.application.Knowledge;
import wenbao.domain.Answer;
import wenbao.domain.Catalog;
import wenbao.domain.Channel;
import wenbao.domain.Conversation;
import wenbao.domain.Decision.Tell;
import wenbao.domain.Guess;
import wenbao.domain.Label;
import wenbao.understanding.Understanding;

/** The likeliest answers to what a citizen wrote last, with what was written before in mind. */
public final class Suggest {
  private static final int MOST = 3;

  /** As far back as a follow-up usually reaches. */
  private static final int MESSAGES = 4;

  private static final Pattern SIGNATURE = Pattern.compile("^【[^】]*】");

  private final Considering considering;
  private final Knowledge knowledge;
  private final Composing composing;
  private final InstantSource clock;
  private final Rendering rendering = new Rendering();

  public Suggest(
      Considering considering, Knowledge knowledge, Composing composing, InstantSource clock) {
    this.considering = considering;
    this.knowledge = knowledge;
    this.composing = composing;
    this.clock = clock;
  }

  /**
   * @param messages what the citizen wrote, masked, oldest first
   * @param bureau of the channel's account
   */
  public List<Suggestion> suggest(List<String> messages, String bureau, Channel channel) {
    var asked = messages.subList(Math.max(0, messages.size() - MESSAGES), messages.size());
    var conversation = Conversation.fresh("suggesting", bureau);
    var suggestions = List.<Suggestion>of();
    for (String text : asked) {
      if (text.isBlank()) continue;
      var result = considering.consider(text, bureau, channel, conversation, clock.instant());
      conversation = result.conversation();
      var fresh = suggestions(result, bureau, channel);
      if (!fresh.isEmpty()) suggestions = fresh; // 「转人工」 is about what was asked before
    }
    return suggestions;
  }

  private List<Suggestion> suggestions(Considering.Result result, String home, Channel channel) {
    Catalog catalog = knowledge.running();
    var answer = result.considered().answer();
    // What follows the last matter is no guess of its own, and likelier than each of them.
    var likely = new LinkedHashMap<Label, Double>();
    if (isItem(answer.label(), catalog)) likely.put(answer.label(), result.probability());
    Understanding u = result.considered().understanding();
    for (Guess guess : u.guesses()) {
      if (isItem(guess.label(), catalog)) likely.putIfAbsent(guess.label(), guess.score());
    }
    String bureau = answer.bureau().id().isEmpty() ? home : answer.bureau().id();
    return likely.entrySet().stream()
        .limit(MOST)
        .map(one -> suggestion(one, u, bureau, channel, catalog))
        .toList();
  }

  private static boolean isItem(Label label, Catalog catalog) {
    return !label.equals(Label.DISCLOSURE) && catalog.items().containsKey(label);
  }

  private Suggestion suggestion(
      Map.Entry<Label, Double> one,
      Understanding u,
      String bureau,
      Channel channel,
      Catalog catalog) {
    var tell = new Tell(one.getKey(), u.aspects(), Optional.empty());
    var answer = composing.compose(tell, u.text(), catalog.bureau(bureau), catalog);
    String text = text(withoutChoices(answer), channel, catalog);
    return new Suggestion(one.getKey(), catalog.item(one.getKey()).name(), one.getValue(), text);
  }

  private String text(Answer answer, Channel channel, Catalog catalog) {
    var renderings = rendering.render(answer, catalog);
    return channel == Channel.SMS
        ? renderings.sms().stream()
            .map(part -> SIGNATURE.matcher(part).replaceFirst(""))
            .collect(Collectors.joining())
        : withoutPerson(renderings.web(), catalog);
  }

  /** Numbers would be taken for those of the service's own last question. */
  private static Answer withoutChoices(Answer a) {
    return new Answer(
        a.outcome(),
        a.label(),
        a.bureau(),
        a.row(),
        a.aspects(),
        a.opening(),
        a.fields(),
        "",
        List.of(),
        a.documents(),
        a.checked(),
        Optional.empty());
  }

  /** A person is writing already. */
  private static String withoutPerson(String text, Catalog catalog) {
    String offer = "0 " + catalog.wording().line("choice-human");
    var lines = new ArrayList<>(text.lines().toList());
    lines.removeIf(line -> line.equals(offer));
    return String.join("\n", lines).replaceAll("\n{3,}", "\n\n").strip();
  }
}
