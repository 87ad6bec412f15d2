package wenbao.application;

import java.time.Duration;

/**
 * Says when a sender of short messages gets no more answers: every one costs money, and two
 * machines that answer each other never stop.
 */
public final class Restraint {
  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration MOMENT = Duration.ofMinutes(10);

  /** People repeat themselves once or twice. */
  private static final int MOST_ALIKE = 3;

  private static final int SHORT = 4;

  /** Nobody types and reads so fast. */
  private static final int MOST_IN_A_MOMENT = 12;

  private final SenderHistory history;
  private final int perDay;

  /**
   * @param perDay so many messages of one sender are answered in a day; to the last we say whom to
   *     call
   */
  public Restraint(SenderHistory history, int perDay) {
    this.history = history;
    this.perDay = perDay;
  }

  enum Judgement {
    ANSWER,
    LAST_ANSWER,
    ENOUGH,
    LOOP
  }

  /**
   * @param inquiry of the message, which is stored already
   */
  Judgement judge(String inquiry, Incoming incoming) {
    var moment = history.since(inquiry, incoming, incoming.at().minus(MOMENT));
    boolean loop =
        moment.alike() > MOST_ALIKE && !isAsked(incoming.text())
            || moment.echoes() > 0
            || moment.messages() > MOST_IN_A_MOMENT;
    if (loop) return Judgement.LOOP;
    int today = history.since(inquiry, incoming, incoming.at().minus(DAY)).messages();
    if (today > perDay) return Judgement.ENOUGH;
    return today == perDay ? Judgement.LAST_ANSWER : Judgement.ANSWER;
  }

  /** What we ask people to send may come again and again: the number of a choice, 「更多」. */
  private static boolean isAsked(String text) {
    return text.strip().length() <= SHORT || TellMore.isSaidBy(text);
  }
}
