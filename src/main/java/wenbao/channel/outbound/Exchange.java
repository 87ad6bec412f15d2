package wenbao.channel.outbound;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/** One request and its answer, in good time, whatever the network does. */
@Singleton
public final class Exchange {
  private static final int LONGEST_ANSWER = 64 * 1024;

  static {
    // A connection that the other side has closed meanwhile takes our request and answers nothing,
    // and then nobody knows whether it arrived. Seconds; the JDK reads it once.
    System.setProperty("jdk.httpclient.keepalive.timeout", "5");
  }

  private final SendingSettings settings;
  private final HttpClient client;

  public Exchange(SendingSettings settings) {
    this.settings = settings;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            // Well before the answer is given up: what was never connected surely did not arrive.
            .connectTimeout(settings.timeout().dividedBy(2))
            .build();
  }

  /** What came back. */
  public sealed interface Back {
    record Answer(int status, byte[] body) implements Back {}

    /**
     * @param why never with the address, which may hold a token
     * @param arrived whether the other side may have read the request
     */
    record Nothing(String why, boolean arrived) implements Back {}
  }

  public Back send(HttpRequest request) throws InterruptedException {
    // HttpRequest's own timeout ends with the headers; a body that never ends would block the lane.
    var answer =
        client.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
    try {
      var response = answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
      return new Back.Answer(response.statusCode(), response.body());
    } catch (TimeoutException e) {
      return new Back.Nothing("no answer within " + settings.timeout().toMillis() + " ms", true);
    } catch (ExecutionException e) {
      return new Back.Nothing("no answer: " + e.getCause(), !isUnreached(e.getCause()));
    } finally {
      answer.cancel(true);
    }
  }

  private static boolean isUnreached(Throwable failure) {
    return failure instanceof ConnectException
        || failure instanceof HttpConnectTimeoutException
        || failure instanceof SSLHandshakeException;
  }

  @PreDestroy
  public void close() {
    client.shutdownNow();
  }
}
