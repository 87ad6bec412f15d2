package wenbao.channel.sms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A gateway on loopback, with faults; it keeps what it was sent. */
public final class FakeGateway implements AutoCloseable {
  /** What happens to the next message instead of being accepted. */
  public enum Fault {
    TIMEOUT,
    STALLED_BODY,
    ENDLESS_BODY,
    RESET,
    STATUS_502,
    STATUS_401,
    BLOCKED_NUMBER,
    HTML,
    NULL,
    NO_CODE,
    CUT_OFF
  }

  /** One call of ours, as it came over the wire. */
  public record Call(String path, String timestamp, String signature, byte[] body) {
    public String id() {
      return text().replaceFirst(".*\"id\":\"([^\"]*)\".*", "$1");
    }

    public String text() {
      return new String(body);
    }
  }

  public final List<Call> calls = new CopyOnWriteArrayList<>();
  public final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final HttpServer server;

  public FakeGateway() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  /** A line that leaves by this gateway, as it would be configured. */
  public Map<String, Object> line(String name) {
    String prefix = "wenbao.sms.lines." + name + ".";
    return Map.of(
        prefix + "bureau", "suining",
        prefix + "provider", "generic",
        prefix + "secret", Settings.SECRET,
        prefix + "signature", "遂宁医保",
        prefix + "api", api().toString());
  }

  /** Where the gateway pushes the messages of that line to. */
  public static String up(String name) {
    return "/webhooks/sms/" + name + "/" + Settings.SECRET + "/up";
  }

  public URI api() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
  }

  private void handle(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    var call =
        new Call(
            exchange.getRequestURI().getPath(),
            headers.getFirst("X-Timestamp"),
            headers.getFirst("X-Signature"),
            exchange.getRequestBody().readAllBytes());
    calls.add(call);
    var fault = faults.poll();
    if (fault == null) {
      answer(exchange, 200, "{\"code\":0,\"messageId\":\"g-" + call.id() + "\"}");
    } else {
      fail(exchange, fault);
    }
  }

  private void fail(HttpExchange exchange, Fault fault) throws IOException {
    switch (fault) {
      case TIMEOUT -> hang();
      case STALLED_BODY -> {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('{');
        exchange.getResponseBody().flush();
        hang();
      }
      case ENDLESS_BODY -> answer(exchange, 200, " ".repeat(1_000_000));
      case RESET -> exchange.close();
      case STATUS_502 -> answer(exchange, 502, "<html>Bad Gateway</html>");
      case STATUS_401 -> answer(exchange, 401, "{\"code\":401,\"msg\":\"skewed\"}");
      case BLOCKED_NUMBER ->
          answer(exchange, 200, "{\"code\":7,\"msg\":\"13800138000 is blocked\\n\"}");
      case HTML -> answer(exchange, 200, "<html>ok</html>");
      case NULL -> answer(exchange, 200, "null");
      case NO_CODE -> answer(exchange, 200, "{\"messageId\":\"g-0\"}");
      case CUT_OFF -> answer(exchange, 200, "{\"code\":0,\"mess");
    }
  }

  private void hang() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.getBytes().length);
      exchange.getResponseBody().write(body.getBytes());
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
