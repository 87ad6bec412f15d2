package wenbao;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.transaction.TransactionOperations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import wenbao.channel.sms.FakeGateway;
import wenbao.channel.wechat.FakeWeChat;

/** The service with nothing left out but the embeddings, and everybody who talks to it. */
final class WholeServer implements AutoCloseable {
  static final String ACCOUNT = "gh_suining01";
  static final String LINE = "suining-106";
  private static final ObjectMapper JSON = new ObjectMapper();

  final FakeGateway gateway;
  final FakeWeChat wechat;
  private final EmbeddedServer server;
  private final HttpClient http = HttpClient.newHttpClient();

  private WholeServer(EmbeddedServer server, FakeGateway gateway) {
    this.server = server;
    this.gateway = gateway;
    this.wechat = new FakeWeChat(server.getURI());
  }

  static WholeServer start(Path data) {
    return start(data, Map.of());
  }

  static WholeServer start(Path data, Map<String, Object> more) {
    var gateway = new FakeGateway();
    var settings = settings(data, gateway);
    settings.putAll(more);
    settings.put("micronaut.server.port", "-1");
    return new WholeServer(ApplicationContext.run(EmbeddedServer.class, settings, "test"), gateway);
  }

  static Map<String, Object> settings(Path data, FakeGateway gateway) {
    var settings = new HashMap<String, Object>();
    settings.put("wenbao.data", data.toString());
    settings.put("wenbao.embeddings", "false");
    settings.putAll(FakeWeChat.account(ACCOUNT));
    settings.putAll(gateway.line(LINE));
    return settings;
  }

  ApplicationContext context() {
    return server.getApplicationContext();
  }

  /** For what no page does yet. */
  <T> T bean(Class<T> type) {
    return server.getApplicationContext().getBean(type);
  }

  URI uri() {
    return server.getURI();
  }

  /** The whole answer, as another system gets it. */
  JsonNode api(String user, String text) {
    var body = JSON.createObjectNode().put("user", user).put("text", text);
    var response = post("/api/ask", "application/json", body.toString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the citizen reads; the message goes in and the reply comes out under seal. */
  String wechat(String citizen, String text) {
    return wechatMessage(FakeWeChat.text(ACCOUNT, text).replace(FakeWeChat.CITIZEN, citizen));
  }

  String wechatMessage(String message) {
    var response = wechat.safe(ACCOUNT, message);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("<Encrypt>");
    return FakeWeChat.content(wechat.unseal(response.body()));
  }

  /** The parts that the gateway was given for this number since the message was pushed. */
  String sms(String from, String text) throws InterruptedException {
    int before = gateway.calls.size();
    var response = push(UUID.randomUUID().toString(), from, text);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return eventually(() ->
        gateway.calls.stream()
            .skip(before)
            .map(FakeGateway.Call::text)
            .filter(call -> call.contains("\"to\":\"" + from + "\""))
            .reduce("", String::concat));
  }

  HttpResponse<String> push(String id, String from, String text) {
    var body =
        JSON.createObjectNode()
            .put("id", id)
            .put("from", from)
            .put("to", "106900001")
            .put("text", text)
            .put("receivedAt", "2026-01-01T10:00:00+08:00");
    return post(FakeGateway.up(LINE), "application/json", body.toString());
  }

  /** A browser of its own, which keeps its cookie; scripts are off. */
  HttpClient browser() {
    return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }

  String page(HttpClient browser, String text) {
    String form = "text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    return send(browser, form("/", form)).body();
  }

  HttpResponse<String> get(String path) {
    return send(http, HttpRequest.newBuilder(uri().resolve(path)).build());
  }

  /**
   * @param marks headers that need only be there
   */
  HttpRequest form(String path, String form, String... marks) {
    var request =
        HttpRequest.newBuilder(uri().resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(BodyPublishers.ofString(form));
    for (String mark : marks) request.header(mark, "true");
    return request.build();
  }

  HttpResponse<String> post(String path, String type, String body) {
    return post(path, type, body.getBytes(StandardCharsets.UTF_8));
  }

  HttpResponse<String> post(String path, String type, byte[] body) {
    return send(
        http,
        HttpRequest.newBuilder(uri().resolve(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }

  static HttpResponse<String> send(HttpClient http, HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The first column of what the statement returns. */
  List<String> sql(String sql) {
    TransactionOperations<Connection> transactions =
        server
            .getApplicationContext()
            .getBean(Argument.of(TransactionOperations.class, Connection.class));
    return transactions.executeRead(status -> {
      var found = new ArrayList<String>();
      try (var statement = status.getConnection().createStatement();
          var rows = statement.executeQuery(sql)) {
        while (rows.next()) found.add(rows.getString(1));
      }
      return found;
    });
  }

  /** Waits for what another thread does: the first text that is not empty, once it is whole. */
  private static String eventually(java.util.function.Supplier<String> found)
      throws InterruptedException {
    var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (System.nanoTime() < end) {
      String text = found.get();
      Thread.sleep(150);
      if (!text.isEmpty() && text.equals(found.get())) return text;
    }
    throw new AssertionError("nothing came within ten seconds");
  }

  @Override
  public void close() {
    server.close();
    gateway.close();
  }
}
