package wenbao.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import wenbao.application.Outbox;
import wenbao.domain.Channel;

/** Keeps what is owed in memory, in the order it was put, and what it was told. */
public final class FakeOutbox implements Outbox {
  private record Entry(Message message, Instant due) {}

  public final List<String> told = new CopyOnWriteArrayList<>();
  private final List<Entry> entries = new ArrayList<>();

  public synchronized void put(String id, String account, String recipient, String text, int part) {
    put(new Message(id, Channel.SMS, account, recipient, text, part, 0));
  }

  public synchronized void put(Message message) {
    entries.add(new Entry(message, Instant.EPOCH));
  }

  @Override
  public synchronized List<Message> take(Channel channel, Instant now, Duration lease, int most) {
    var taken = new ArrayList<Message>();
    for (var i = 0; i < entries.size() && taken.size() < most; i++) {
      var entry = entries.get(i);
      if (entry.message().channel() == channel && !entry.due().isAfter(now)) {
        taken.add(entry.message());
        entries.set(i, new Entry(entry.message(), now.plus(lease)));
      }
    }
    return taken;
  }

  @Override
  public synchronized void accepted(String id, String theirId, Instant at) {
    told.add(id + " accepted " + theirId);
    entries.removeIf(entry -> entry.message().id().equals(id));
  }

  @Override
  public synchronized void tryAgain(String id, String why, Instant next) {
    told.add(id + " again " + next + " " + why);
    entries.replaceAll(entry -> entry.message().id().equals(id) ? again(entry, next) : entry);
  }

  private static Entry again(Entry entry, Instant next) {
    var old = entry.message();
    return new Entry(
        new Message(
            old.id(),
            old.channel(),
            old.account(),
            old.recipient(),
            old.text(),
            old.part(),
            old.tries() + 1),
        next);
  }

  @Override
  public synchronized void postpone(String id, Instant next) {
    told.add(id + " postponed " + next);
    entries.replaceAll(
        entry -> entry.message().id().equals(id) ? new Entry(entry.message(), next) : entry);
  }

  @Override
  public synchronized void refused(String id, String why, Instant at) {
    told.add(id + " refused " + why);
    entries.removeIf(entry -> entry.message().id().equals(id));
  }

  @Override
  public synchronized void unconfirmed(String id, String why, Instant at) {
    told.add(id + " unconfirmed " + why);
    entries.removeIf(entry -> entry.message().id().equals(id));
  }

  @Override
  public synchronized void hold(String id, String why, Instant at) {
    told.add(id + " held " + why);
    entries.removeIf(entry -> entry.message().id().equals(id));
  }

  @Override
  public List<Message> held(Channel channel, String account, String recipient, Instant since) {
    return List.of();
  }

  @Override
  public void reported(
      Channel channel, String account, String id, boolean delivered, String code, Instant at) {
    told.add(id + " reported " + delivered + " " + code + " " + at);
  }

  @Override
  public synchronized long waiting() {
    return entries.size();
  }
}
