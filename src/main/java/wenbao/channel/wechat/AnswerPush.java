package wenbao.channel.wechat;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import wenbao.application.Incoming;
import wenbao.application.Knowledge;
import wenbao.application.Replied;
import wenbao.channel.wechat.Heard.Line;
import wenbao.channel.wechat.Heard.Nothing;
import wenbao.channel.wechat.Heard.Words;
import wenbao.domain.Channel;

/** What we say to a push, if anything. */
@Singleton
final class AnswerPush {
  private final AnswerInTime inTime;
  private final Knowledge knowledge;
  private final InstantSource clock;

  AnswerPush(AnswerInTime inTime, Knowledge knowledge, InstantSource clock) {
    this.inTime = inTime;
    this.knowledge = knowledge;
    this.clock = clock;
  }

  Optional<String> answer(Account account, Push push) throws InterruptedException {
    return switch (Hear.hear(push)) {
      case Words(var text) -> inTime.answer(incoming(account, push, text)).map(Replied::text);
      case Line(var key) -> Optional.of(knowledge.running().wording().line(key));
      case Nothing() -> Optional.empty();
    };
  }

  private Incoming incoming(Account account, Push push, String text) {
    return new Incoming(
        Channel.WECHAT,
        account.id(),
        MessageKey.of(push),
        push.from(),
        text,
        account.bureau(),
        clock.instant());
  }
}
