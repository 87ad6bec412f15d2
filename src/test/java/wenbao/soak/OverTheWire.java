package wenbao.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;

/** Sends bytes as they are, which no HTTP client would, and hears what comes back. */
record OverTheWire(URI server) {
  /**
   * Longer than the service takes over what it does not understand; it thinks for 3.5 s at most.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /**
   * What came back.
   *
   * @param status {@link #CLOSED} or {@link #SILENT} where there is none
   */
  record Answer(int status, String all) {
    static final int CLOSED = 0;
    static final int SILENT = -1;
  }

  Answer send(byte[] request) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), 15_000);
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket.getOutputStream().write(request);
      String all = new String(socket.getInputStream().readAllBytes(), UTF_8);
      return new Answer(status(all), all);
    } catch (SocketTimeoutException e) {
      return new Answer(Answer.SILENT, "");
    } catch (IOException e) {
      return new Answer(Answer.CLOSED, "");
    }
  }

  private static int status(String all) {
    return all.matches("(?s)HTTP/1\\.[01] [1-5][0-9]{2}.*")
        ? Integer.parseInt(all.substring(9, 12))
        : Answer.CLOSED;
  }
}
