package wenbao.channel.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Plays {@code api.weixin.qq.com} on loopback for one account; it keeps what it was sent, says no
 * as WeChat would, and notes what WeChat would let pass but we should not do.
 */
public final class FakeWeChatApi implements AutoCloseable {
  public static final String APP = Settings.APP;
  public static final String SECRET = "app-secret-of-tests";

  public static final String CLASSIC_TOKEN = "/cgi-bin/token";
  public static final String STABLE_TOKEN = "/cgi-bin/stable_token";
  public static final String SEND = "/cgi-bin/message/custom/send";
  public static final String TYPING = "/cgi-bin/message/custom/typing";
  public static final String MENU_CREATE = "/cgi-bin/menu/create";
  public static final String MENU_GET = "/cgi-bin/menu/get";
  public static final String MENU_DELETE = "/cgi-bin/menu/delete";
  public static final String MENU_SHOWN = "/cgi-bin/get_current_selfmenu_info";
  public static final String CALLBACK_IPS = "/cgi-bin/getcallbackip";
  public static final String API_IPS = "/cgi-bin/get_api_domain_ip";
  public static final String CALLBACK_CHECK = "/cgi-bin/callback/check";
  public static final String USER_INFO = "/cgi-bin/user/info";
  public static final String TEMPLATE_SEND = "/cgi-bin/message/template/send";
  public static final String BIZSEND = "/cgi-bin/message/subscribe/bizsend";
  public static final String CLEAR_QUOTA = "/cgi-bin/clear_quota";
  public static final String MEDIA_GET = "/cgi-bin/media/get";

  static {
    // Head and body of an answer are two writes, and the second would wait for the client's ACK.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /** What a citizen does, how many messages that allows, and for how long. */
  public enum Trigger {
    MESSAGE(5, Duration.ofHours(48)),
    TAP(3, Duration.ofMinutes(1)),
    CLICK(3, Duration.ofMinutes(1)),
    FOLLOW(3, Duration.ofMinutes(1)),
    SCAN(3, Duration.ofMinutes(1));

    public final int messages;
    public final Duration open;

    Trigger(int messages, Duration open) {
      this.messages = messages;
      this.open = open;
    }
  }

  /**
   * A message that was accepted.
   *
   * @param text what the citizen reads: the text, or the lines of a menu; empty for other types
   */
  public record Sent(String openid, String type, String text, JsonNode body, Instant at) {}

  /** A template or subscription message that was accepted. */
  public record Notice(
      String path, long msgid, String openid, String template, JsonNode body, Instant at) {}

  /**
   * A call as it came over the wire, accepted or not.
   *
   * @param query without the values of token and secret
   */
  public record Call(String path, String method, String query, String body) {}

  private final FakeTokens tokens;
  private final FakeFollowers followers;
  private final FakeMessages messages;
  private final FakeNotices notices;
  private final FakeAccount account;
  private final FakeMenu menu = new FakeMenu();
  private final FakeHeard heard;
  private final FakeEndpoints endpoints;
  private final AtomicInteger tokenCalls = new AtomicInteger();
  private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  public FakeWeChatApi() {
    this(0);
  }

  public FakeWeChatApi(int port) {
    this(port, InstantSource.system());
  }

  public FakeWeChatApi(InstantSource clock) {
    this(0, clock);
  }

  public FakeWeChatApi(int port, InstantSource clock) {
    tokens = new FakeTokens(clock);
    followers = new FakeFollowers(clock);
    messages = new FakeMessages(followers, clock);
    notices = new FakeNotices(followers, clock);
    account = new FakeAccount(tokens, clock);
    heard = new FakeHeard(tokens);
    endpoints = new FakeEndpoints(tokens, followers, messages, notices, menu, account);
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 1024);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  // ---- what a test says

  /** Stands for https://api.weixin.qq.com. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** An account that sends its messages here, as it would be configured. */
  public Map<String, Object> account(String id) {
    var settings = new HashMap<>(FakeWeChat.account(id));
    settings.put("wenbao.wechat.accounts." + id + ".app-secret", SECRET);
    settings.put("wenbao.wechat.accounts." + id + ".api", uri().toString());
    return settings;
  }

  /** What goes wrong next: each call takes one fault of its path, in this order. */
  public void arm(Fault... faults) {
    for (var fault : faults) {
      this.faults.computeIfAbsent(fault.path(), p -> new ConcurrentLinkedQueue<>()).add(fault);
    }
  }

  /** How many calls were answered with a stable token. */
  public int tokenCalls() {
    return tokenCalls.get();
  }

  /** No token given so far is good any longer, and the next one is new. */
  public void revokeTokens() {
    tokens.revoke();
  }

  /** How long tokens live that are made from now on. */
  public void expiresIn(int seconds) {
    tokens.expiresIn(seconds);
  }

  /** A follower since now, who has not done anything that could be answered. */
  public void follow(String openid) {
    followers.follow(openid);
  }

  public void unfollow(String openid) {
    followers.unfollow(openid);
  }

  /** Opens the citizen's window; by {@link Trigger#FOLLOW} one becomes a follower as well. */
  public void interact(String openid, Trigger trigger) {
    followers.interact(openid, trigger);
  }

  /** From now on everybody may be written to, except who was made to unfollow. */
  public void unlimited() {
    followers.unlimited();
  }

  /** By documents it does not; some libraries expect it. */
  public void msgidInBizsend() {
    notices.msgidInBizsend();
  }

  public void callbackIps(String... ips) {
    account.callbackIps(ips);
  }

  /** Something a citizen recorded. */
  public void media(String id, byte[] content) {
    account.media(id, content);
  }

  public List<Sent> sent() {
    return messages.sent();
  }

  public List<Notice> notices() {
    return notices.notices();
  }

  public List<Call> calls() {
    return heard.calls();
  }

  /** What no caller may do, although most of it was answered; should stay empty. */
  public List<String> violations() {
    return heard.violations();
  }

  /** Forgets what was said and what is armed, but neither tokens nor citizens nor the menu. */
  public void forget() {
    heard.forget();
    messages.forget();
    notices.forget();
    faults.clear();
    tokenCalls.set(0);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  // ---- what a caller hears

  private void handle(HttpExchange exchange) throws IOException {
    var request = FakeRequest.read(exchange);
    heard.hear(request);
    if (!endpoints.know(request.path())) heard.violation(request, "unknown path");
    try {
      handle(exchange, request, next(request.path()));
    } catch (RuntimeException e) {
      heard.violation(request, "the fake cannot cope: " + e);
      throw e;
    }
  }

  private @Nullable Fault next(String path) {
    var queue = faults.get(path);
    return queue == null ? null : queue.poll();
  }

  private void handle(HttpExchange exchange, FakeRequest request, @Nullable Fault fault)
      throws IOException {
    switch (fault) {
      case null -> answer(exchange, request, endpoints.answer(request));
      case Fault.Errcode(_, int code, String text) -> FakeAnswer.error(code, text).write(exchange);
      case Fault.HttpStatus(_, int status, String html) ->
          FakeAnswer.html(status, html).write(exchange);
      case Fault.Delay(_, Duration time) -> {
        var answer = endpoints.answer(request);
        if (!isClosedWithin(time)) answer(exchange, request, answer);
      }
      case Fault.Reset(_) -> {
        endpoints.answer(request);
        exchange.close();
      }
      case Fault.ResetBefore(_) -> exchange.close();
      case Fault.Garbage(_) -> endpoints.answer(request).cutOff().write(exchange);
      case Fault.NoErrcode(_) ->
          answer(exchange, request, endpoints.answer(request).withoutErrcode());
      case Fault.ExpiresIn(int seconds) -> {
        tokens.renew(seconds);
        answer(exchange, request, endpoints.answer(request));
      }
    }
  }

  private void answer(HttpExchange exchange, FakeRequest request, FakeAnswer answer)
      throws IOException {
    if (request.path().equals(STABLE_TOKEN) && answer.hasToken()) tokenCalls.incrementAndGet();
    answer.write(exchange);
  }

  private boolean isClosedWithin(Duration time) {
    try {
      return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
