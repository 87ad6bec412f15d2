package wenbao.channel.sms;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  static final String CMPP_API = "cmpp://192.0.2.1:7890";
  private static final String CMPP = "cmpp";

  private final LineSettings written;
  private final List<String> complaints;

  CheckLine(LineSettings written, List<String> complaints) {
    this.written = written;
    this.complaints = complaints;
  }

  /** The line; of use only when there was no complaint. */
  Line read(Map<String, Gateway> gateways, String defaultBureau) {
    var gateway = Optional.ofNullable(gateways.get(text(written.provider())));
    if (gateway.isEmpty()) {
      complain("provider", shown(written.provider()), "one of " + new TreeSet<>(gateways.keySet()));
    }
    gateway.ifPresent(this::expectNeeds);
    expect("", written.name(), "[a-z0-9]+(-[a-z0-9]+)*", "a name like " + NAME);
    var bureau = written.bureau() == null ? defaultBureau : written.bureau();
    var signature = unbracketed(written.signature());
    return new Line(
        written.name(),
        expect("bureau", bureau, "[a-z]+(-[a-z]+)*", "the id of a bureau, like " + BUREAU),
        text(written.provider()),
        secret(gateway.isEmpty() || gateway.get() instanceof Pushes),
        expect("signature", signature, "[^【】\\[\\]\\s]{2,16}", "a filed one, like " + SIGNATURE),
        api(gateway),
        written.hmac(),
        access(),
        new CheckCmpp(written, this::complain)
            .read(gateway.filter(CheckLine::isByCmpp).isPresent()),
        templates(gateway),
        new Line.Budget(
            positive("per-number", written.perNumber()), positive("daily", written.daily())));
  }

  private void expectNeeds(Gateway gateway) {
    if (written.hmac() && !(gateway instanceof Pushes pushes && pushes.signs())) {
      complain("hmac", "“true”", "false: " + gateway.provider() + " does not sign its calls");
    }
    for (String key : new TreeSet<>(gateway.needs())) {
      if (text(written(key)).isBlank()) {
        complain(key, "nothing", "what " + gateway.provider() + " has given you");
      }
    }
  }

  private @Nullable String written(String key) {
    return switch (key) {
      case "key-id" -> written.keyId();
      case "key-secret" -> written.keySecret();
      case "app-id" -> written.appId();
      case "sender" -> written.sender();
      default -> throw new IllegalArgumentException("no setting " + key);
    };
  }

  private Line.Access access() {
    return new Line.Access(
        text(written.keyId()),
        text(written.keySecret()),
        text(written.appId()),
        text(written.sender()),
        text(written.region()));
  }

  private Templates templates(Optional<Gateway> gateway) {
    if (written.templates() != null) {
      return ReadTemplates.read(
          Path.of(written.templates()),
          positive("variable", written.variable()),
          why -> complain("templates", why, "a file of filed texts (see README.md)"));
    }
    if (gateway.filter(Gateway::wantsTemplates).isPresent()) {
      complain("templates", "nothing", "a file of filed texts: it lets no other text through");
    }
    return Templates.NONE;
  }

  private int positive(String key, int number) {
    if (number < 1) complain(key, "“" + number + "”", "a number from 1 on");
    return number;
  }

  /**
   * @param wanted whether somebody calls the webhook, who needs one
   */
  private String secret(boolean wanted) {
    if (written.secret() == null && !wanted) return "";
    if (!text(written.secret()).matches("[0-9a-fA-F]{32,128}")) {
      // Quoted, because YAML reads digits alone as a number and drops a zero at the front.
      complain("secret", "it", "32 to 128 hexadecimal digits in quotes (openssl rand -hex 16)");
    }
    return text(written.secret());
  }

  private URI api(Optional<Gateway> gateway) {
    var schemes = gateway.map(Gateway::schemes).orElse(Set.of("https", "http", CMPP));
    try {
      String usual = gateway.flatMap(Gateway::api).orElse("");
      String address = written.api() == null ? usual : written.api();
      // The JDK leaves a usual port out of Host, and so must whoever signs it.
      var uri =
          URI.create(
              address
                  .replaceFirst("/+$", "")
                  .replaceFirst("^(https://[^/:]+):443(?=/|$)", "$1")
                  .replaceFirst("^(http://[^/:]+):80(?=/|$)", "$1"));
      var known = schemes.contains(text(uri.getScheme()));
      if (known && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // the complaint below says more than Java's
    }
    boolean byCmpp = gateway.filter(CheckLine::isByCmpp).isPresent();
    complain("api", shown(written.api()), "an address like " + (byCmpp ? CMPP_API : API));
    return URI.create(API);
  }

  private static boolean isByCmpp(Gateway gateway) {
    return gateway.schemes().contains(CMPP);
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
