package wenbao.channel.wechat;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a call before WeChat hangs up, even while the database says nothing: a backup may hold the
 * file, another server may be taking over.
 */
@Singleton
final class AnswerBeforeHangUp {
  private static final Logger LOG = LoggerFactory.getLogger(AnswerBeforeHangUp.class);

  /** WeChat delivers at once, after five and after ten seconds at least (protocols, A6). */
  private static final Duration LAST = Duration.ofSeconds(9);

  private final AnswerPush answerPush;
  private final Patience patience;
  private final Duration limit;
  private final Duration hangUp;
  private final InstantSource clock;

  /**
   * @param limit between the budget for an answer and the five seconds of WeChat
   * @param hangUp when WeChat has surely hung up
   */
  AnswerBeforeHangUp(
      AnswerPush answerPush,
      Patience patience,
      @Property(name = "wenbao.wechat.limit", defaultValue = "4300ms") Duration limit,
      @Property(name = "wenbao.wechat.hang-up", defaultValue = "5500ms") Duration hangUp,
      InstantSource clock) {
    this.answerPush = answerPush;
    this.patience = patience;
    this.limit = limit;
    this.hangUp = hangUp;
    this.clock = clock;
  }

  /** The message is not stored yet, and WeChat will bring it again. */
  static final class NotStored extends RuntimeException {
    NotStored(String message) {
      super(message);
    }
  }

  /**
   * @param arrival when WeChat called
   * @throws NotStored when WeChat has hung up
   * @throws RuntimeException when it failed
   */
  Optional<Reply> answer(Account account, Push push, Instant arrival) throws InterruptedException {
    boolean again = comesAgain(push, arrival);
    var left = Duration.between(clock.instant(), arrival.plus(again ? hangUp : limit));
    try {
      return patience.wait(
          left,
          () -> answerPush.answer(account, push, arrival),
          tooLate -> {
            if (tooLate.isPresent()) answerPush.sendLater(account, push, arrival);
          });
    } catch (TimeoutException stalled) {
      // Not cancelled: it is stored as soon as it can be, and then its answer is sent.
      if (again) throw new NotStored("WeChat hung up");
      LOG.error("{}: message {} is taken and not stored yet", account.id(), MessageKey.of(push));
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    }
  }

  /**
   * Taken before it is stored, a message would be lost if we died now; so it is not taken, and
   * WeChat brings it again. Only the last time: else the citizen reads that the account is out of
   * order. A farewell has no reply, and must not be lost.
   */
  private static boolean comesAgain(Push push, Instant arrival) {
    if (Hear.isFarewell(push)) return true;
    if (!push.createTime().matches("[0-9]{1,12}")) return false;
    long age = arrival.getEpochSecond() - Long.parseLong(push.createTime());
    return age < LAST.toSeconds();
  }
}
