package wenbao.channel.sms;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenbao.application.Accepting;
import wenbao.application.Incoming;
import wenbao.channel.outbound.AnswerAccepted;
import wenbao.domain.Channel;
import wenbao.domain.MobileNumber;

/**
 * Takes a citizen's message in and has it answered later: a gateway waits half a second at most.
 */
@Singleton
public final class TakeMessage {
  private static final Logger LOG = LoggerFactory.getLogger(TakeMessage.class);

  private final Accepting accepting;
  private final AnswerAccepted answer;
  private final InstantSource clock;
  private final MeterRegistry meters;

  TakeMessage(
      Accepting accepting, AnswerAccepted answer, InstantSource clock, MeterRegistry meters) {
    this.accepting = accepting;
    this.answer = answer;
    this.clock = clock;
    this.meters = meters;
  }

  public void take(Line line, Up up) {
    meters.counter("wenbao.sms.received").increment();
    var from = MobileNumber.read(up.from());
    if (from.isEmpty()) {
      LOG.info("line {}: a message from no mobile number was ignored", line.name());
    } else {
      accepting.accept(incoming(line, up, from.get()));
      answer.wake(Channel.SMS);
    }
  }

  private Incoming incoming(Line line, Up up, MobileNumber from) {
    return new Incoming(
        Channel.SMS,
        line.name(),
        up.key(),
        from.digits(),
        up.text().replace("\0", ""), // PostgreSQL refuses it
        line.bureau(),
        Sane.of(up.at(), clock.instant()));
  }
}
