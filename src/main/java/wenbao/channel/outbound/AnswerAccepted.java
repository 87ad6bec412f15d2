package wenbao.channel.outbound;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import wenbao.application.AnsweringLeftBehind;
import wenbao.domain.Channel;

/** Has the accepted messages answered, at once and every few seconds: a process may have died. */
@Singleton
public final class AnswerAccepted {
  private final AnsweringLeftBehind answering;
  private final SendOwed send;
  private final Map<Channel, Coalesced> jobs = new EnumMap<>(Channel.class);

  AnswerAccepted(AnsweringLeftBehind answering, SendOwed send, List<Door> doors) {
    this.answering = answering;
    this.send = send;
    for (Door door : doors) {
      if (door.isOpen()) jobs.put(door.channel(), job(door.channel()));
    }
  }

  private Coalesced job(Channel channel) {
    return new Coalesced("answering " + channel.id(), () -> answerSome(channel));
  }

  @Scheduled(
      fixedDelay = "${wenbao.answering.every:5s}",
      initialDelay = "${wenbao.answering.every:5s}")
  void wakeAll() {
    jobs.values().forEach(Coalesced::wake);
  }

  /** Something was accepted on this channel. */
  public void wake(Channel channel) {
    var job = jobs.get(channel);
    if (job != null) job.wake();
  }

  private boolean answerSome(Channel channel) {
    return answering.answerLeftBehind(channel, () -> send.wake(channel)) > 0;
  }

  @PreDestroy
  void close() {
    jobs.values().forEach(Coalesced::close);
  }
}
