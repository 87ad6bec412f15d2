package wenbao.channel.sms;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads one line of the configuration and says what would be right, without ending at the first.
 */
final class CheckLine {
  static final String NAME = "suining-106";
  static final String BUREAU = "suining";
  static final String SIGNATURE = "遂宁医保";
  static final String API = "https://sms.example.org/v1";

  private final LineSettings written;
  private final List<String> complaints;

  CheckLine(LineSettings written, List<String> complaints) {
    this.written = written;
    this.complaints = complaints;
  }

  /** The line; of use only when there was no complaint. */
  Line read(Set<String> providers, String defaultBureau) {
    expect("", written.name(), "[a-z0-9]+(-[a-z0-9]+)*", "a name like " + NAME);
    var bureau = written.bureau() == null ? defaultBureau : written.bureau();
    var signature = unbracketed(written.signature());
    return new Line(
        written.name(),
        expect("bureau", bureau, "[a-z]+(-[a-z]+)*", "the id of a bureau, like " + BUREAU),
        provider(providers),
        secret(),
        expect("signature", signature, "[^【】\\[\\]\\s]{2,16}", "a filed one, like " + SIGNATURE),
        api(),
        written.hmac());
  }

  private String provider(Set<String> providers) {
    if (written.provider() == null || !providers.contains(written.provider())) {
      complain("provider", shown(written.provider()), "one of " + new TreeSet<>(providers));
    }
    return text(written.provider());
  }

  private String secret() {
    if (!text(written.secret()).matches("[0-9a-fA-F]{32,128}")) {
      // Quoted, because YAML reads digits alone as a number and drops a zero at the front.
      complain("secret", "it", "32 to 128 hexadecimal digits in quotes (openssl rand -hex 16)");
    }
    return text(written.secret());
  }

  private URI api() {
    try {
      var uri = URI.create(text(written.api()).replaceFirst("/+$", ""));
      var web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      if (web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // the complaint below says more than Java's
    }
    complain("api", shown(written.api()), "an address like " + API);
    return URI.create(API);
  }

  private String expect(String key, @Nullable String value, String pattern, String right) {
    if (!text(value).matches(pattern)) {
      complain(key, shown(value), right);
    }
    return text(value);
  }

  private void complain(String key, String found, String right) {
    var path = "wenbao.sms.lines." + written.name() + (key.isEmpty() ? "" : "." + key);
    complaints.add(path + ": " + found + " is not right; expected " + right);
  }

  private static @Nullable String unbracketed(@Nullable String signature) {
    return signature == null ? null : signature.strip().replaceAll("^【|】$", "");
  }

  private static String shown(@Nullable String value) {
    return value == null ? "nothing" : "“" + value + "”";
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
