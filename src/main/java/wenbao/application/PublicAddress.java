package wenbao.application;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where citizens reach our pages, as the links that we send begin: {@code
 * https://yibao.example.gov.cn}. Only a server: the pages name each other from its root.
 */
public record PublicAddress(String value) {
  static final List<String> EXAMPLES =
      List.of("https://yibao.example.gov.cn", "http://yibao.example.gov.cn:8080");

  public PublicAddress {
    value = value.strip().replaceFirst("/$", "");
    if (!isServer(value)) {
      throw new IllegalArgumentException(
          "wenbao.address (WENBAO_ADDRESS): “"
              + value
              + "” 不对，只写协议、主机名和端口，例如 "
              + String.join(" 或 ", EXAMPLES)
              + " (scheme, host and port only)");
    }
  }

  /** Empty where none is configured: then no links are sent. */
  public static Optional<PublicAddress> of(String configured) {
    return configured.isBlank() ? Optional.empty() : Optional.of(new PublicAddress(configured));
  }

  private static boolean isServer(String written) {
    try {
      var uri = URI.create(written);
      return uri.getHost() != null
          && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && written.equals(uri.getScheme() + "://" + authority(uri));
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }

  private static String authority(URI uri) {
    return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
  }

  @Override
  public String toString() {
    return value;
  }
}
