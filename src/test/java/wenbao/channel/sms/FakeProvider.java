package wenbao.channel.sms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import wenbao.application.Outbox;
import wenbao.channel.outbound.Sent;
import wenbao.domain.MobileNumber;

/** Says what it is told to say, and keeps what it was given. */
final class FakeProvider implements Gateway {
  final List<String> given = new ArrayList<>();
  final Queue<Sent> says = new ArrayDeque<>();
  boolean knows;
  private final boolean templates;

  /**
   * @param templates whether it lets filed texts through only
   */
  FakeProvider(boolean templates) {
    this.templates = templates;
  }

  @Override
  public String provider() {
    return "fake";
  }

  @Override
  public Set<String> needs() {
    return Set.of();
  }

  @Override
  public Optional<String> api() {
    return Optional.of("http://127.0.0.1:1");
  }

  @Override
  public boolean wantsTemplates() {
    return templates;
  }

  @Override
  public boolean knowsRepetitions() {
    return knows;
  }

  @Override
  public Sent send(Line line, Outbox.Message message, MobileNumber to, String text) {
    given.add(to.digits() + " " + text);
    return says.isEmpty() ? new Sent.Accepted("t1") : says.remove();
  }
}
