package wenbao.channel.wechat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import wenbao.application.Answering;
import wenbao.application.Incoming;
import wenbao.application.Replied;

/** Keeps what it was given, answers each message once, and repeats the answer. */
final class FakeAnswering implements Answering {
  /** Answered when the test lets it. */
  static final String SLOW = "慢";

  static final String BROKEN = "坏";
  static final String LONG = "长";

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

  private String reply(String text) {
    return switch (text) {
      case SLOW -> {
        mayAnswer.acquireUninterruptibly();
        yield "答：慢";
      }
      case BROKEN -> throw new IllegalStateException("no answer to " + text);
      case LONG -> "带身份凭证和转诊材料。\n".repeat(200);
      default -> "答：" + text;
    };
  }
}
