package wenbao.channel.wechat;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenbao.application.HearRating;
import wenbao.application.Incoming;
import wenbao.application.Knowledge;
import wenbao.application.LargeType;
import wenbao.application.Promising;
import wenbao.channel.wechat.Heard.Came;
import wenbao.channel.wechat.Heard.Left;
import wenbao.channel.wechat.Heard.Line;
import wenbao.channel.wechat.Heard.Noted;
import wenbao.channel.wechat.Heard.Rated;
import wenbao.channel.wechat.Heard.Reported;
import wenbao.channel.wechat.Heard.Revoked;
import wenbao.channel.wechat.Heard.TooSmall;
import wenbao.channel.wechat.Heard.Unknown;
import wenbao.channel.wechat.Heard.Words;
import wenbao.domain.Catalog;
import wenbao.domain.Channel;
import wenbao.domain.Item;
import wenbao.domain.Label;

/** What we say to a push, if anything. */
@Singleton
final class AnswerPush {
  private static final Logger LOG = LoggerFactory.getLogger(AnswerPush.class);

  private final AnswerInTime inTime;
  private final Promising answering;
  private final HearRating rating;
  private final LargeType largeType;
  private final Followers followers;
  private final Standing standing;
  private final WindowSettings windows;
  private final Knowledge knowledge;

  AnswerPush(
      AnswerInTime inTime,
      Promising answering,
      HearRating rating,
      LargeType largeType,
      Followers followers,
      Standing standing,
      WindowSettings windows,
      Knowledge knowledge) {
    this.inTime = inTime;
    this.answering = answering;
    this.rating = rating;
    this.largeType = largeType;
    this.followers = followers;
    this.standing = standing;
    this.windows = windows;
    this.knowledge = knowledge;
  }

  /** The reply to it came when WeChat had hung up. */
  void sendLater(Account account, Push push, Instant at) {
    answering.owe(incoming(account, push, at, "", false));
  }

  /**
   * @param at when it arrived
   */
  Optional<Reply> answer(Account account, Push push, Instant at) throws InterruptedException {
    return switch (Hear.hear(push, catalog())) {
      case Words(var text, var touched) -> words(account, push, at, text, touched);
      case Line(var key) -> Optional.of(line(key));
      case Rated(var inquiry, var satisfied) ->
          Optional.of(line(rating.keep(inquiry, incoming(account, push, at, "", true), satisfied)));
      case TooSmall() -> tooSmall(account, push, at);
      case Came(var followed, var scene) -> came(account, push, at, followed, scene);
      case Left() -> {
        followers.left(account, push.from());
        yield Optional.empty(); // a reply would reach nobody
      }
      case Revoked(var openId) -> {
        followers.revoked(account, openId.isEmpty() ? push.from() : openId);
        yield Optional.empty();
      }
      case Reported(var message, var status) -> {
        LOG.info("{}: template message {} ended: {}", account.id(), digits(message), words(status));
        yield Optional.empty();
      }
      case Noted(var type) -> {
        LOG.debug("{}: {} needs no answer", account.id(), type);
        yield Optional.empty();
      }
      case Unknown(var type) -> {
        LOG.info("{}: something of the unknown type {} was taken", account.id(), type);
        yield push.event().isEmpty() ? Optional.of(line("wechat-other")) : Optional.empty();
      }
    };
  }

  private Optional<Reply> words(
      Account account, Push push, Instant at, String text, boolean touched)
      throws InterruptedException {
    Incoming incoming = incoming(account, push, at, text, touched);
    try {
      return inTime.answer(incoming).filter(reply -> !reply.isEmpty()).map(Reply.Text::new);
    } catch (RuntimeException e) {
      LOG.error("{}: message {} failed", account.id(), MessageKey.of(push), new Where(e));
      return apology(incoming);
    }
  }

  private Optional<Reply> apology(Incoming incoming) {
    try {
      var apology = answering.apologize(incoming);
      // Where a person has the conversation there is nothing to be said.
      return apology.promised() || apology.text().isEmpty()
          ? Optional.empty()
          : Optional.of(new Reply.Text(apology.text()));
    } catch (RuntimeException e) {
      LOG.error("{}: nothing can be stored", incoming.account(), new Where(e));
      return Optional.of(line("failed-unstored"));
    }
  }

  /** A card is easier to hit than a link for whoever cannot read the text. */
  private Optional<Reply> tooSmall(Account account, Push push, Instant at)
      throws InterruptedException {
    var page = largeType.of(incoming(account, push, at, push.content(), false));
    if (page.isEmpty()) return words(account, push, at, push.content(), false);
    var wording = catalog().wording();
    return page.map(p ->
        new Reply.Card(
            wording.line("large-title", "name", p.name()),
            wording.line("large-description"),
            p.address()));
  }

  /** A code on a poster may name the item that it is about. */
  private Optional<Reply> came(
      Account account, Push push, Instant at, boolean followed, String scene)
      throws InterruptedException {
    if (followed) followers.came(account, push.from());
    followers.touched(account, push.from());
    var item = item(scene);
    return item.isPresent()
        ? words(account, push, at, item.get().name(), true)
        : Optional.of(line("wechat-subscribed"));
  }

  private Optional<Item> item(String scene) {
    return scene.matches("[a-z]+(-[a-z]+)*")
        ? Optional.ofNullable(catalog().items().get(new Label(scene)))
        : Optional.empty();
  }

  private Reply line(String key) {
    return new Reply.Text(catalog().wording().line(key));
  }

  private Catalog catalog() {
    return knowledge.running();
  }

  private Incoming incoming(Account account, Push push, Instant at, String text, boolean touched) {
    return new Incoming(
        Channel.WECHAT,
        account.id(),
        MessageKey.of(push),
        push.from(),
        text,
        account.bureau(),
        at,
        standing.mayPush(account) ? Optional.of(windows.of(touched)) : Optional.empty());
  }

  private static String digits(String id) {
    return id.matches("[0-9]{1,20}") ? id : "(no number)";
  }

  private static String words(String status) {
    return status.matches("[A-Za-z: ]{1,40}") ? status : "(not words)";
  }
}
