package wenbao.channel.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A provider's server on loopback: it answers in the provider's words, or fails as it is told. */
public final class FakeCloud implements AutoCloseable {
  /** What happens to the next message. */
  public sealed interface Fault {
    /** It is taken, and nobody hears so. */
    record Silence() implements Fault {}

    /** It is taken, and the connection is closed. */
    record Reset() implements Fault {}

    record Says(int status, String body) implements Fault {}
  }

  /** One call of ours, as it came over the wire; names of headers in small letters. */
  public record Call(String method, URI uri, Map<String, String> headers, String body) {}

  public final List<Call> calls = new CopyOnWriteArrayList<>();
  public final Queue<Fault> faults = new ConcurrentLinkedQueue<>();

  /** For who wants a fault for certain messages only; asked when no other fault is due. */
  public volatile Function<Call, Optional<Fault>> decides = call -> Optional.empty();

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Function<Call, String> accepts;
  private final HttpServer server;

  /**
   * @param accepts the provider's answer to a message that it takes
   */
  public FakeCloud(Function<Call, String> accepts) {
    this.accepts = accepts;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  public URI api() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void handle(HttpExchange exchange) throws IOException {
    var headers = new TreeMap<String, String>();
    exchange
        .getRequestHeaders()
        .forEach((name, all) -> headers.put(name.toLowerCase(), all.getFirst()));
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    var call = new Call(exchange.getRequestMethod(), exchange.getRequestURI(), headers, body);
    calls.add(call);
    Fault due = faults.poll();
    switch (due == null ? decides.apply(call).orElse(null) : due) {
      case null -> answer(exchange, 200, accepts.apply(call));
      case Fault.Says(var status, var said) -> answer(exchange, status, said);
      case Fault.Reset reset -> exchange.close();
      case Fault.Silence silence -> {
        try {
          closed.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      byte[] bytes = body.getBytes(UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
