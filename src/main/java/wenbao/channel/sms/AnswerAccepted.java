package wenbao.channel.sms;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import wenbao.application.AnsweringLeftBehind;
import wenbao.domain.Channel;

/** Has the accepted messages answered, at once and every few seconds: a process may have died. */
@Singleton
final class AnswerAccepted {
  private final AnsweringLeftBehind answering;
  private final SendOwed send;
  private final Lines lines;
  private final Coalesced job = new Coalesced("answering SMS", this::answerSome);

  AnswerAccepted(AnsweringLeftBehind answering, SendOwed send, Lines lines) {
    this.answering = answering;
    this.send = send;
    this.lines = lines;
  }

  @Scheduled(
      fixedDelay = "${wenbao.sms.answering.every:5s}",
      initialDelay = "${wenbao.sms.answering.every:5s}")
  void wake() {
    if (!lines.none()) {
      job.wake();
    }
  }

  private boolean answerSome() {
    var some = answering.answerLeftBehind(Channel.SMS) > 0;
    if (some) {
      send.wake();
    }
    return some;
  }

  @PreDestroy
  void close() {
    job.close();
  }
}
