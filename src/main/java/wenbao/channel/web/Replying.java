package wenbao.channel.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import wenbao.application.Considered;
import wenbao.domain.Answer;
import wenbao.domain.Aspect;
import wenbao.domain.Catalog;
import wenbao.domain.Row;

/** Writes an answer in the words of the public contract. */
final class Replying {
  private static final int MOST_CANDIDATES = 5;

  private final Catalog catalog;
  private final String inquiry;
  private final List<AskReply.Candidate> candidates;
  private final AskReply.Shown shown;

  Replying(Catalog catalog, String inquiry, Considered considered) {
    this.catalog = catalog;
    this.inquiry = inquiry;
    this.candidates =
        considered.understanding().guesses().stream()
            .limit(MOST_CANDIDATES)
            .map(g -> new AskReply.Candidate(g.label().value(), rounded(g.score()), g.by()))
            .toList();
    var renderings = considered.renderings();
    this.shown = new AskReply.Shown(renderings.wechat(), renderings.sms(), renderings.web());
  }

  /** The second matter has a place of its own, but its reply is the one reply of the message. */
  AskReply reply(Answer answer) {
    return new AskReply(
        inquiry,
        answer.outcome().id(),
        answer.label().value(),
        answer.bureau().id(),
        answer.row().map(this::published).orElse(null),
        aspects(answer),
        candidates,
        answer.choices().stream()
            .map(c -> new AskReply.Offered(c.number(), c.label().value(), c.name()))
            .toList(),
        answer.fields().stream()
            .map(f -> new AskReply.Part(f.aspect().id(), f.text(), f.sources()))
            .toList(),
        answer.second().map(this::reply).orElse(null),
        shown);
  }

  private static List<String> aspects(Answer answer) {
    var asked = answer.aspects().isEmpty() ? List.of(Aspect.WHOLE) : answer.aspects();
    return asked.stream().map(Aspect::id).toList();
  }

  private AskReply.Published published(Row row) {
    var source = catalog.sources().get(row.source());
    String document = source == null ? row.catalogue() : source.title();
    return new AskReply.Published(document, row.title(), row.line());
  }

  /** Downwards, so that together they never come to more than one. */
  private static double rounded(double probability) {
    return BigDecimal.valueOf(probability).setScale(4, RoundingMode.DOWN).doubleValue();
  }
}
