package wenbao.channel.wechat;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenbao.application.Outbox;
import wenbao.application.PushWindows;
import wenbao.channel.outbound.Door;
import wenbao.channel.outbound.Sent;
import wenbao.domain.Channel;

/** Customer-service messages: what is said later than in a response (protocols, A7). */
@Singleton
final class PushDoor implements Door {
  private static final Logger LOG = LoggerFactory.getLogger(PushDoor.class);
  private static final String PATH = "/cgi-bin/message/custom/send";
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  /** How long nothing is sent after what only a person can mend. Nobody likes a late message. */
  private static final Duration MISCONFIGURED = Duration.ofMinutes(10);

  /** After one, two and four seconds; nobody waits for an answer much longer. */
  private static final int MOST_RETRIES = 3;

  private static final Duration FORBIDDEN = Duration.ofHours(1);

  private final Accounts accounts;
  private final ReadyApi api;
  private final PushWindows windows;
  private final Standing standing;
  private final InstantSource clock;

  PushDoor(
      Accounts accounts,
      ReadyApi api,
      PushWindows windows,
      Standing standing,
      InstantSource clock) {
    this.accounts = accounts;
    this.api = api;
    this.windows = windows;
    this.standing = standing;
    this.clock = clock;
  }

  @Override
  public Channel channel() {
    return Channel.WECHAT;
  }

  @Override
  public boolean isOpen() {
    return !accounts.none();
  }

  @Override
  public Sent send(Outbox.Message message) throws InterruptedException {
    // It was killed before it could say so. A message has no id by which WeChat would recognise it.
    if (message.begun()) return new Sent.Unconfirmed("somebody was sending it and never said more");
    var account = accounts.find(message.account());
    if (account.isEmpty()) {
      // Perhaps a slip in the configuration, so the answer is not thrown away at once.
      return new Sent.Again("no account “" + message.account() + "” in wenbao.wechat.accounts");
    }
    return standing.mayPush(account.get())
        ? counted(account.get(), message)
        : new Sent.Held("the account cannot send messages now");
  }

  /** Counted before WeChat counts it; what did not arrive does not count. */
  private Sent counted(Account account, Outbox.Message message) throws InterruptedException {
    var token = api.token(account);
    return switch (windows.spend(message, clock.instant())) {
      case SPENT -> spent(account, message, token);
      case USED_UP -> new Sent.Held("the citizen must write first");
      case ELSEWHERE -> new Sent.Elsewhere();
    };
  }

  private Sent spent(Account account, Outbox.Message message, Tokens.Given token)
      throws InterruptedException {
    Sent sent = send(account, token, message.recipient(), Fit.fit(message.text()));
    if (!(sent instanceof Sent.Again(var why))) return sent;
    windows.giveBack(message);
    return message.tries() < MOST_RETRIES ? sent : new Sent.Held(why);
  }

  @Override
  public Sent givenUp(String why) {
    return new Sent.Held(why);
  }

  private Sent send(Account account, Tokens.Given token, String openId, String text)
      throws InterruptedException {
    return switch (api.post(account, token, PATH, body(openId, text))) {
      case Called.Done(var body) -> new Sent.Accepted("");
      // A message has no id by which WeChat would recognise it.
      case Called.Silent(var why, var arrived) ->
          arrived ? new Sent.Unconfirmed(why) : new Sent.Again(why);
      case Called.Refused(var code, var said) -> refused(account, token, openId, text, code, said);
    };
  }

  private Sent refused(
      Account account, Tokens.Given token, String openId, String text, int code, String said)
      throws InterruptedException {
    String why = code + " " + said;
    var now = clock.instant();
    return switch (Verdict.of(code)) {
      case BUSY -> new Sent.Again(why);
      case USED_UP -> paused(account, midnight(now), code, said);
      case MISCONFIGURED -> paused(account, now.plus(MISCONFIGURED), code, said);
      case FORBIDDEN -> paused(account, now.plus(FORBIDDEN), code, said);
      case WINDOW_CLOSED -> new Sent.Held(why);
      case UNREACHABLE -> new Sent.Refused(why);
      case STRANGE -> {
        LOG.error("{}: WeChat says {}", account.id(), why);
        yield new Sent.Held(why);
      }
      case TOO_LONG -> inPieces(account, token, openId, text, why);
    };
  }

  private Sent paused(Account account, Instant until, int code, String said) {
    standing.pause(account, until, code, said);
    return new Sent.Held(code + " " + said);
  }

  /** The limit that WeChat states is not the one that is measured (protocols, A5). */
  private Sent inPieces(Account account, Tokens.Given token, String openId, String text, String why)
      throws InterruptedException {
    int middle = text.lastIndexOf('\n', text.length() / 2);
    if (middle <= 0) return new Sent.Refused(why);
    var first = send(account, token, openId, text.substring(0, middle).strip());
    if (!(first instanceof Sent.Accepted)) return first;
    var second = send(account, token, openId, text.substring(middle).strip());
    // Nobody wants to read the first half twice.
    return second instanceof Sent.Accepted ? second : new Sent.Unconfirmed("half of it; " + why);
  }

  private static Instant midnight(Instant now) {
    var tomorrow = now.atZone(BEIJING).toLocalDate().plusDays(1);
    return tomorrow.atStartOfDay(BEIJING).toInstant();
  }

  private static JsonNode body(String openId, String text) {
    return JsonNode.createObjectNode(
        Map.of(
            "touser", JsonNode.createStringNode(openId),
            "msgtype", JsonNode.createStringNode("text"),
            "text", JsonNode.createObjectNode(Map.of("content", JsonNode.createStringNode(text)))));
  }
}
