package wenbao.channel.wechat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import wenbao.application.Incoming;
import wenbao.application.Promising;
import wenbao.application.Replied;

/** Keeps what it was given, answers each message once, and repeats the answer. */
final class FakeAnswering implements Promising {
  /** Answered when the test lets it. */
  static final String SLOW = "慢";

  static final String BROKEN = "坏";
  static final String LONG = "长";

  /** Breaks, and cannot even be apologized for. */
  static final String LOST = "丢";

  final List<Incoming> given = Collections.synchronizedList(new ArrayList<>());
  final AtomicInteger answered = new AtomicInteger();
  final Semaphore mayAnswer = new Semaphore(0);
  private final Map<String, Optional<Replied>> replies = new ConcurrentHashMap<>();

  @Override
  public Optional<Replied> answer(Incoming incoming) {
    given.add(incoming);
    String key = incoming.account() + " " + incoming.key();
    var before = replies.putIfAbsent(key, Optional.empty());
    if (before != null) return before;
    String text = reply(incoming.text());
    answered.incrementAndGet();
    var replied = Optional.of(new Replied(key, text, Optional.empty()));
    replies.put(key, replied);
    return replied;
  }

  @Override
  public Optional<Replied> look(Incoming incoming) {
    return replies.get(incoming.account() + " " + incoming.key());
  }

  /** What was promised, by the keys of the messages. */
  final List<String> promised = Collections.synchronizedList(new ArrayList<>());

  @Override
  public Optional<String> promise(Incoming incoming) {
    var reply = replies.get(incoming.account() + " " + incoming.key());
    if (reply != null && reply.isPresent()) return reply.map(Replied::text);
    promised.add(incoming.key());
    return Optional.empty();
  }

  @Override
  public Optional<String> postpone(Incoming incoming) {
    return promise(incoming);
  }

  /** What was answered and not heard, by the keys of the messages. */
  final List<String> owed = Collections.synchronizedList(new ArrayList<>());

  @Override
  public void owe(Incoming incoming) {
    owed.add(incoming.key());
  }

  @Override
  public Replied apologize(Incoming incoming) {
    if (incoming.text().equals(LOST)) throw new IllegalStateException("the disk is full");
    return new Replied(incoming.key(), "对不起：出了点问题", Optional.empty());
  }

  private String reply(String text) {
    return switch (text) {
      case SLOW -> {
        mayAnswer.acquireUninterruptibly();
        yield "答：慢";
      }
      case BROKEN, LOST -> throw new IllegalStateException("no answer to " + text);
      case LONG -> "带身份凭证和转诊材料。\n".repeat(200);
      default -> "答：" + text;
    };
  }
}
