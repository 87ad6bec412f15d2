package wenbao.channel.sms;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The lines of this installation, checked when we start. */
@Context
public final class Lines {
  private static final String NOBODY = "0".repeat(32);

  private final Map<String, Gateway> gateways;
  private final Map<String, Line> byName = new LinkedHashMap<>();

  Lines(
      List<LineSettings> written,
      List<Gateway> gateways,
      @Value("${wenbao.bureau:suining}") String bureau) {
    this.gateways =
        gateways.stream().collect(Collectors.toMap(Gateway::provider, Function.identity()));
    var complaints = new ArrayList<String>();
    for (var settings : written) {
      byName.put(settings.name(), new CheckLine(settings, complaints).read(this.gateways, bureau));
    }
    if (!complaints.isEmpty()) {
      throw new ConfigurationException(String.join("\n", complaints));
    }
  }

  Gateway gateway(Line line) {
    return gateways.get(line.provider());
  }

  /**
   * The same for a line whose gateway calls the webhook.
   *
   * @throws Rejected for any other, which has a connection of its own for what it would push
   */
  Pushes pushes(Line line) {
    if (gateway(line) instanceof Pushes pushes) return pushes;
    throw Rejected.malformed(
        "line "
            + line.name()
            + " is connected by "
            + line.provider()
            + "; nothing is pushed to it over HTTP");
  }

  /** The lines of one provider. */
  public List<Line> of(String provider) {
    return byName.values().stream().filter(line -> line.provider().equals(provider)).toList();
  }

  /** All of them, in the order of the configuration. */
  List<Line> all() {
    return List.copyOf(byName.values());
  }

  boolean none() {
    return byName.isEmpty();
  }

  Optional<Line> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The line, for somebody who knows its secret; a stranger cannot tell what was wrong. */
  Optional<Line> open(String name, String secret) {
    var line = find(name);
    // An unknown line costs a comparison too, or its absence could be timed.
    var right = line.map(Line::secret).orElse(NOBODY).getBytes();
    var same = MessageDigest.isEqual(right, secret.getBytes());
    return line.filter(found -> same && !found.secret().isEmpty());
  }
}
