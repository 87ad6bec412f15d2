package wenbao.http;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from. What {@code X-Forwarded-For} says is believed only from this machine
 * and from the proxies in {@code wenbao.proxies}, and only its last entry, which the proxy wrote
 * itself: anybody can write the ones before.
 */
@Singleton
public final class CallerAddress {
  private final List<String> proxies;

  public CallerAddress(@Value("${wenbao.proxies:}") List<String> proxies) {
    this.proxies = proxies;
  }

  /** Empty for callers on this machine. */
  public Optional<String> of(HttpRequest<?> request) {
    InetAddress peer = request.getRemoteAddress().getAddress();
    if (peer == null) return Optional.of(request.getRemoteAddress().getHostString());
    boolean here = peer.isLoopbackAddress();
    if (here || proxies.contains(peer.getHostAddress())) {
      var forwarded = last(request.getHeaders().getAll("X-Forwarded-For"));
      if (forwarded.isPresent()) return forwarded;
    }
    return here ? Optional.empty() : Optional.of(peer.getHostAddress());
  }

  private static Optional<String> last(@Nullable List<String> headers) {
    if (headers == null || headers.isEmpty()) return Optional.empty();
    String header = headers.getLast();
    return Optional.of(header.substring(header.lastIndexOf(',') + 1).strip())
        .filter(address -> !address.isEmpty());
  }
}
