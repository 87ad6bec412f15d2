package wenbao.channel.wechat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import wenbao.application.Erasing;
import wenbao.application.Outbox;
import wenbao.application.PushWindow;
import wenbao.application.PushWindows;
import wenbao.application.Ratings;
import wenbao.application.SharedTokens;
import wenbao.application.Spending;
import wenbao.domain.Channel;

/** Keeps what the channel tells the rest of the service besides messages. */
final class FakeRest implements Erasing, PushWindows, Ratings, SharedTokens {
  final List<String> told = new CopyOnWriteArrayList<>();
  volatile boolean broken;

  @Override
  public void leave(Channel channel, String account, String sender, Instant now, Instant due) {
    if (broken) throw new IllegalStateException("the disk is full");
    told.add(account + " left by " + sender + ", forgotten " + due);
  }

  @Override
  public void comeBack(Channel channel, String account, String sender) {
    told.add(account + " followed by " + sender);
  }

  @Override
  public void erase(Channel channel, String account, String sender) {
    if (broken) throw new IllegalStateException("the disk is full");
    told.add(account + " forgets " + sender);
  }

  @Override
  public int eraseDue(Instant now) {
    return 0;
  }

  @Override
  public int deleteBefore(Instant then) {
    return 0;
  }

  @Override
  public void open(Channel channel, String account, String sender, PushWindow window, Instant now) {
    told.add(account + " may send " + sender + " " + window.messages() + " in " + window.lasts());
  }

  @Override
  public Spending spend(Outbox.Message message, Instant now) {
    return Spending.SPENT;
  }

  @Override
  public void giveBack(Outbox.Message message) {}

  @Override
  public boolean rate(
      String inquiry,
      Channel channel,
      String account,
      String sender,
      boolean satisfied,
      Instant at) {
    return told.add(inquiry + (satisfied ? " was good" : " was bad") + ", says " + sender);
  }

  @Override
  public Optional<SharedToken> find(String name) {
    return Optional.empty();
  }

  @Override
  public boolean claim(String name, long version, Instant now, Duration lease) {
    return false;
  }

  @Override
  public void renewed(String name, String value, Instant renewAt) {}

  @Override
  public void failed(String name) {}
}
