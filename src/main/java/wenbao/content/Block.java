package wenbao.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Keys with what is written under them. A key that is absent is as good as an empty one. */
final class Block {
  private final Place place;
  private final Complaints complaints;
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final Map<String, Place> keys = new LinkedHashMap<>();

  private Block(Place place, Complaints complaints) {
    this.place = place;
    this.complaints = complaints;
  }

  static Block of(MappingNode map, Place place, Complaints complaints) {
    var block = new Block(place, complaints);
    for (var tuple : map.getValue()) {
      Place at = Value.placeOf(tuple.getKeyNode(), place.file());
      if (tuple.getKeyNode() instanceof ScalarNode scalar) {
        String key = scalar.getValue();
        block.put(Value.of(key, tuple.getValueNode(), place.file(), complaints), at);
      } else {
        complaints.stop(at, "键要是一个词，例如 name: 参保登记");
      }
    }
    return block;
  }

  private void put(Value value, Place at) {
    Place first = keys.putIfAbsent(value.key(), at);
    if (first == null) values.put(value.key(), value);
    else complaints.stop(at, "“%s” 写了两次，第 %d 行已经有了，留一个".formatted(value.key(), first.line()));
  }

  /** Complains of the keys that are not in the form, and of those that are missing. */
  Block allow(Form form) {
    for (String key : keys()) {
      if (form.all().contains(key)) continue;
      complaints.stop(place(key), "不认识的键 “" + key + "”" + Nearest.hint(key, form.all()));
    }
    for (String key : form.required()) {
      if (!has(key)) complaints.stop(place, Form.missing(key));
    }
    return this;
  }

  Set<String> keys() {
    return values.keySet();
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** Where the block begins. */
  Place place() {
    return place;
  }

  /** Where a key stands. */
  Place place(String key) {
    return keys.getOrDefault(key, place);
  }

  Optional<Written> line(String key) {
    return value(key).flatMap(Value::line);
  }

  String text(String key) {
    return line(key).map(Written::text).orElse("");
  }

  /** Text that may go on in the next line. */
  String page(String key) {
    return value(key).flatMap(Value::page).map(Written::text).orElse("");
  }

  /** The lines of a list: {@code [one, two]}. */
  List<Written> list(String key) {
    return values(key).stream().flatMap(value -> value.line().stream()).toList();
  }

  List<String> texts(String key) {
    return list(key).stream().map(Written::text).toList();
  }

  /** The blocks of a list. */
  List<Block> blocks(String key) {
    return values(key).stream().flatMap(value -> value.block().stream()).toList();
  }

  Optional<Block> block(String key) {
    return value(key).flatMap(Value::block);
  }

  /** Each key with its block: {@code suining: {name: …}}. */
  void each(BiConsumer<String, Block> use) {
    keys().forEach(key -> block(key).ifPresent(block -> use.accept(key, block)));
  }

  /** The lines below {@code key: |}, one sentence each. */
  List<Written> sentences(String key) {
    return value(key).map(Value::sentences).orElse(List.of());
  }

  private Optional<Value> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  private List<Value> values(String key) {
    return value(key).map(Value::list).orElse(List.of());
  }
}
