package wenbao.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form in which fields of one name stand several times, in the order of the page. Converting to a
 * list would cut a single text at its commas.
 */
record FormFields(Map<String, List<String>> values) {
  static FormFields of(String body) {
    var values = new LinkedHashMap<String, List<String>>();
    for (String pair : body.split("&")) {
      int equals = pair.indexOf('=');
      if (equals < 0) continue;
      String name = URLDecoder.decode(pair.substring(0, equals), UTF_8);
      String value = URLDecoder.decode(pair.substring(equals + 1), UTF_8);
      values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }
    return new FormFields(values);
  }

  /** The first; empty where there is none. */
  String one(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  int number(String name, int otherwise) {
    String written = one(name);
    return written.matches("[0-9]{1,6}") ? Integer.parseInt(written) : otherwise;
  }
}
