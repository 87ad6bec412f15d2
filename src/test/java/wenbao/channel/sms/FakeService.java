package wenbao.channel.sms;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import wenbao.application.Accepting;
import wenbao.application.Incoming;
import wenbao.domain.Channel;
import wenbao.testing.FakeOutbox;

/** Keeps what it was given, each message once, and owes every sender one sentence. */
final class FakeService implements Accepting {
  final List<Incoming> accepted = new CopyOnWriteArrayList<>();
  volatile boolean broken;
  private final FakeOutbox outbox;
  private int answered;

  FakeService(FakeOutbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public synchronized void accept(Incoming incoming) {
    if (broken) {
      throw new IllegalStateException("the disk is full");
    }
    if (accepted.stream().noneMatch(one -> one.key().equals(incoming.key()))) {
      accepted.add(incoming);
    }
  }

  synchronized int answerLeftBehind(Channel channel, Runnable told) {
    if (channel != Channel.SMS || answered >= accepted.size()) {
      return 0;
    }
    var incoming = accepted.get(answered++);
    var id = "reply-" + answered;
    outbox.put(id, incoming.account(), incoming.sender(), "收到：" + incoming.text(), 0);
    told.run();
    return 1;
  }
}
