package wenbao.soak;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import wenbao.channel.wechat.FakeWeChatApi.Sent;

/** Keeps what all citizens see, and how many of them wait. */
final class Tally {
  private final Map<Integer, Story> stories = new HashMap<>();
  private int read;
  private int over;
  private int mostOpen;

  synchronized void left(Message message, Instant at) {
    stories.put(message.number(), new Story(message, at));
    mostOpen = Math.max(mostOpen, open());
  }

  synchronized void ended(Pushed pushed) {
    change(pushed.message().number(), story -> story.ended(pushed));
  }

  /**
   * @param sent all that customer service has said until now
   */
  synchronized void said(List<Sent> sent) {
    for (var one : sent.subList(read, sent.size())) {
      change(Message.number(one.openid()), story -> story.said(one));
    }
    read = sent.size();
  }

  private void change(int number, Consumer<Story> change) {
    var story = stories.get(number);
    boolean before = story.isOver();
    change.accept(story);
    if (!before && story.isOver()) over++;
  }

  /** Messages that left and have no answer yet. */
  synchronized int open() {
    return stories.size() - over;
  }

  synchronized int mostOpen() {
    return mostOpen;
  }

  synchronized List<Story> stories() {
    return new ArrayList<>(stories.values());
  }
}
