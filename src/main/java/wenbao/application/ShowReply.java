package wenbao.application;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
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
   * @param asksRating whether the citizen is asked to judge it
   */
  record Shown(String text, boolean asksRating) {}

  /**
   * @param held what could not be sent before, and is given now
   */
  Shown show(
      String inquiry, Channel channel, Considering.Result result, List<Outbox.Message> held) {
    var renderings = result.considered().renderings();
    return switch (channel) {
      case WECHAT -> wechat(inquiry, result, held.stream().map(Outbox.Message::text).toList());
      case SMS, TELEPHONE -> new Shown(String.join("\n", renderings.sms()), false);
      case WEB, API -> new Shown(renderings.web(), false);
    };
  }

  private Shown wechat(String inquiry, Considering.Result result, List<String> held) {
    Catalog catalog = knowledge.running();
    Answer answer = result.considered().answer();
    boolean ask = result.conversation().rating() == null && answer.outcome() == Outcome.TOLD;
    var below = new ArrayList<String>();
    links
        .of(answer, clock.instant())
        .map(address -> catalog.wording().line("large-link", "address", address))
        .ifPresent(below::add);
    if (ask) below.add(rendering.wechatRating(inquiry, catalog));
    return new Shown(rendering.wechat(answer, catalog, held, below), ask);
  }
}
