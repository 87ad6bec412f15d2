package wenbao.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads {@code 怎么: 咋个 咋 哪门}: the standard word, and what people write instead. */
final class ReadSynonyms {
  private final Complaints complaints;
  private final Map<String, String> standards = new LinkedHashMap<>();
  private final Map<String, Place> lefts = new LinkedHashMap<>();
  private final Map<String, Place> alternatives = new LinkedHashMap<>();

  ReadSynonyms(Complaints complaints) {
    this.complaints = complaints;
  }

  void add(Written line) {
    String[] sides = line.text().toLowerCase(Locale.ROOT).split(":", 2);
    if (sides.length < 2 || sides[0].isBlank() || sides[1].isBlank()) {
      complaints.stop(line.place(), "要写成“标准说法: 说法一 说法二”，半角冒号，例如 怎么: 咋个 咋");
      return;
    }
    String standard = sides[0].strip();
    lefts.putIfAbsent(standard, line.place());
    for (String other : sides[1].strip().split("\\s+")) {
      Place first = alternatives.putIfAbsent(other, line.place());
      if (first == null) standards.put(other, standard);
      else complaints.warn(line.place(), "“" + other + "” 在 " + first + " 已经有了，以那一行为准");
    }
  }

  Map<String, String> read() {
    lefts.forEach((standard, place) -> {
      Place other = alternatives.get(standard);
      if (other == null) return;
      complaints.warn(place, "“" + standard + "” 自己又是 " + other + " 的一个说法，不会再换第二次；两行合成一行");
    });
    return Collections.unmodifiableMap(standards);
  }
}
