package wenbao.domain;

import java.util.Map;

/** The sentences that the service speaks for itself, from {@code knowledge/wording.yml}. */
public record Wording(Map<String, String> lines) {
  /** The line of this key with {@code {name}} filled in from {@code values} (name, value, …). */
  public String line(String key, String... values) {
    String line = lines.get(key);
    if (line == null) throw new IllegalArgumentException("wording.yml has no line “" + key + "”");
    for (int i = 0; i < values.length; i += 2) {
      line = line.replace("{" + values[i] + "}", values[i + 1]);
    }
    return line;
  }
}
