package wenbao.channel.sms.cmpp;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import wenbao.application.Outbox;
import wenbao.channel.outbound.Sent;
import wenbao.channel.sms.Gateway;
import wenbao.channel.sms.Line;
import wenbao.domain.MobileNumber;

/** A carrier's own gateway, CMPP 2.0 or 3.0. It takes free text and repeats nothing. */
@Singleton
final class CmppGateway implements Gateway {
  private final Map<String, CmppLine> open = new ConcurrentHashMap<>();

  @Override
  public String provider() {
    return "cmpp";
  }

  @Override
  public Set<String> needs() {
    return Set.of("key-id", "key-secret", "sender");
  }

  @Override
  public Optional<String> api() {
    return Optional.empty();
  }

  @Override
  public Set<String> schemes() {
    return Set.of("cmpp");
  }

  @Override
  public boolean wantsTemplates() {
    return false;
  }

  @Override
  public boolean knowsRepetitions() {
    return false;
  }

  void opened(CmppLine line) {
    open.put(line.name(), line);
  }

  @Override
  public Sent send(Line line, Outbox.Message message, MobileNumber to, String text)
      throws InterruptedException {
    var opened = open.get(line.name());
    return opened == null
        ? new Sent.Again("the line is not open yet")
        : opened.send(message.id(), to, text);
  }
}
