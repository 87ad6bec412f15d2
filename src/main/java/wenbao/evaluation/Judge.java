package wenbao.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.LongSupplier;
import wenbao.application.Considered;
import wenbao.application.Considering;
import wenbao.domain.Conversation;
import wenbao.domain.Label;

/** Puts the turns of an exchange to the service, one after the other, and judges each answer. */
final class Judge {
  private final Considering considering;
  private final Setup setup;
  private final Instant now;
  private final LongSupplier nanos;

  /**
   * @param now when all messages are sent: a conversation never fades
   * @param nanos a clock that only counts
   */
  Judge(Considering considering, Setup setup, Instant now, LongSupplier nanos) {
    this.considering = considering;
    this.setup = setup;
    this.now = now;
    this.nanos = nanos;
  }

  List<Judged> judge(Exchange exchange) {
    var judged = new ArrayList<Judged>();
    var conversation = Conversation.fresh("evaluate:" + exchange.user(), setup.bureau());
    for (Question question : exchange.turns()) {
      long start = nanos.getAsLong();
      var result = consider(question, conversation);
      long took = nanos.getAsLong() - start;
      boolean byConversation =
          !judged.isEmpty() && !result.considered().answer().label().equals(alone(question));
      judged.add(judged(question, result, byConversation, took));
      conversation = result.conversation();
    }
    return judged;
  }

  private Considering.Result consider(Question question, Conversation conversation) {
    return considering.consider(
        question.text(), setup.bureau(), setup.channel(), conversation, now);
  }

  /** What the same words are answered with when nothing was said before. */
  private Label alone(Question question) {
    var fresh = Conversation.fresh("evaluate:alone", setup.bureau());
    return consider(question, fresh).considered().answer().label();
  }

  private static Judged judged(
      Question question, Considering.Result result, boolean byConversation, long took) {
    var considered = result.considered();
    return new Judged(
        question,
        considered.understanding().text(),
        considered.answer().label(),
        Verdict.of(question, considered.answer()),
        considered.understanding().best(),
        rank(question, considered, byConversation),
        result.probability(),
        byConversation,
        took,
        Size.of(considered.renderings()));
  }

  /** Where the conversation gave the answer, the answer stands before all guesses. */
  private static int rank(Question question, Considered considered, boolean byConversation) {
    var labels = new LinkedHashSet<Label>();
    if (byConversation) labels.add(considered.answer().label());
    considered.understanding().guesses().forEach(g -> labels.add(g.label()));
    int place = 0;
    for (Label label : labels) {
      place++;
      if (question.accepts(label)) return place;
    }
    return 0;
  }
}
