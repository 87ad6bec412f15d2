package wenbao.channel.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wenbao.application.talks.Mailbox;
import wenbao.domain.Channel;

/** One citizen's letters, whoever asks. */
final class FakeMailbox implements Mailbox {
  final List<Letter> letters = new ArrayList<>();
  final List<String> shown = new ArrayList<>();
  volatile Optional<Open> open = Optional.empty();

  void empty() {
    letters.clear();
    shown.clear();
    open = Optional.empty();
  }

  @Override
  public Optional<Open> open(Channel channel, String account, String citizen) {
    return open;
  }

  @Override
  public synchronized List<Letter> waiting(Channel channel, String account, String citizen) {
    return letters.stream().filter(letter -> !shown.contains(letter.id())).toList();
  }

  @Override
  public synchronized List<Letter> all(Channel channel, String account, String citizen) {
    return List.copyOf(letters);
  }

  @Override
  public int closeLeft(Channel channel, Instant then, Instant at) {
    throw new UnsupportedOperationException("no page does");
  }

  @Override
  public synchronized void shown(
      Channel channel, String account, String citizen, List<String> ids, Instant at) {
    ids.stream().filter(id -> !shown.contains(id)).forEach(shown::add);
  }

  @Override
  public int giveUp(Channel channel, Instant then, Instant at) {
    throw new UnsupportedOperationException("no page does");
  }
}
