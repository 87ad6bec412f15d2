package wenbao.application;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import wenbao.answering.Rendering;
import wenbao.domain.Answer;
import wenbao.domain.Catalog;
import wenbao.domain.Channel;
import wenbao.domain.Outcome;

/** Writes a reply as its channel shows it, with what stands around the answer there. */
public final class ShowReply {
  private final Knowledge knowledge;
  private final AnswerLinks links;
  private final InstantSource clock;
  private final Rendering rendering = new Rendering();

  public ShowReply(Knowledge knowledge, AnswerLinks links, InstantSource clock) {
    this.knowledge = knowledge;
    this.links = links;
    this.clock = clock;
  }

  /**
   * @param text with what was held
   * @param alone without it
   * @param asksRating whether the citizen is asked to judge it
   */
  record Shown(String text, String alone, boolean asksRating) {}

  /**
   * @param held what could not be sent before, and is given now
   */
  Shown show(
      String inquiry, Channel channel, Considering.Result result, Optional<Outbox.Message> held) {
    var renderings = result.considered().renderings();
    return switch (channel) {
      case WECHAT -> wechat(inquiry, result, held.map(Outbox.Message::text));
      case SMS, TELEPHONE -> shown(String.join("\n", renderings.sms()));
      case WEB, API -> shown(renderings.web());
    };
  }

  private static Shown shown(String text) {
    return new Shown(text, text, false);
  }

  private Shown wechat(String inquiry, Considering.Result result, Optional<String> held) {
    Catalog catalog = knowledge.running();
    Answer answer = result.considered().answer();
    boolean ask = result.conversation().rating() == null && mayBeJudged(answer, catalog);
    var below = new ArrayList<String>();
    links
        .of(answer, clock.instant())
        .map(address -> catalog.wording().line("large-link", "address", address))
        .ifPresent(below::add);
    if (ask) below.add(rendering.wechatRating(inquiry, catalog));
    String alone = rendering.wechat(answer, catalog, Optional.empty(), below);
    String text = held.isEmpty() ? alone : rendering.wechat(answer, catalog, held, below);
    return new Shown(text, alone, ask);
  }

  /** Nobody whose father has just died is asked how satisfied they are. */
  private static boolean mayBeJudged(Answer answer, Catalog catalog) {
    return answer.outcome() == Outcome.TOLD
        && !answer.opening().startsWith(catalog.wording().line("grief"));
  }
}
