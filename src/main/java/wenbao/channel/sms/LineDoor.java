package wenbao.channel.sms;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import wenbao.application.Outbox;
import wenbao.channel.outbound.Door;
import wenbao.channel.outbound.Sent;
import wenbao.domain.Channel;

/** Short messages leave by the gateway of their line. */
@Singleton
final class LineDoor implements Door {
  private final Lines lines;
  private final Map<String, Gateway> gateways;

  LineDoor(Lines lines, List<Gateway> gateways) {
    this.lines = lines;
    this.gateways =
        gateways.stream().collect(Collectors.toMap(Gateway::provider, Function.identity()));
  }

  @Override
  public Channel channel() {
    return Channel.SMS;
  }

  @Override
  public boolean isOpen() {
    return !lines.none();
  }

  @Override
  public Sent send(Outbox.Message message) throws InterruptedException {
    var line = lines.find(message.account());
    if (line.isEmpty()) {
      // Perhaps a slip in the configuration, so the answer is not thrown away at once.
      return new Sent.Again("no line “" + message.account() + "” in wenbao.sms.lines");
    }
    return gateways.get(line.get().provider()).send(line.get(), message);
  }
}
