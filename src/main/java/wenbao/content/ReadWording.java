package wenbao.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import wenbao.domain.Wording;

/** Reads {@code wording.yml}: what the service says of its own. */
final class ReadWording {
  private final ReadFiles files;

  ReadWording(ReadFiles files) {
    this.files = files;
  }

  Wording read() {
    var lines = new LinkedHashMap<String, String>();
    files
        .yaml("wording.yml")
        .ifPresent(all -> all.keys().forEach(key -> lines.put(key, all.page(key))));
    return new Wording(Collections.unmodifiableMap(lines));
  }
}
