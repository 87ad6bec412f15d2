package wenbao.soak;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import wenbao.channel.wechat.WeChatCalls;

/** Delivers a message once, in safe mode, and hears what is said within five seconds. */
final class Deliver {
  static final String ACCOUNT = "gh_suining01";
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  /**
   * @param created when the citizen wrote it, the same at each delivery
   */
  Delivery deliver(URI server, Message message, Instant created) throws InterruptedException {
    try {
      var response = http.send(request(server, message, created), BodyHandlers.ofString());
      return read(response, message);
    } catch (ConnectException | HttpConnectTimeoutException nobodyThere) {
      return new Delivery.Unheard(false);
    } catch (IOException lateOrBroken) {
      return new Delivery.Unheard(true);
    }
  }

  private static HttpRequest request(URI server, Message message, Instant created) {
    var query = WeChatCalls.query(message.openid(), Instant.now());
    String xml = WeChatCalls.text(ACCOUNT, message.openid(), message.text(), message.id(), created);
    String body = WeChatCalls.envelope(ACCOUNT, WeChatCalls.seal(query, xml));
    String path = "/webhooks/wechat/" + ACCOUNT + "?" + WeChatCalls.written(query);
    return HttpRequest.newBuilder(server.resolve(path))
        .timeout(PATIENCE)
        .header("Content-Type", "text/xml")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private static Delivery read(HttpResponse<String> response, Message message) {
    if (response.statusCode() != 200) return new Delivery.Fault("状态 " + response.statusCode());
    if (response.body().isEmpty() || response.body().equals("success")) return new Delivery.Taken();
    return WeChatCalls.open(response.body())
        .flatMap(reply -> WeChatCalls.read(reply, ACCOUNT, message.openid()))
        .<Delivery>map(Delivery.Shown::new)
        .orElseGet(() -> new Delivery.Fault("读不了的回复"));
  }
}
