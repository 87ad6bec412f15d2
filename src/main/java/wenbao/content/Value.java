package wenbao.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What an editor wrote under a key: a line, a list, a block or sentences. Asked for what it is. */
record Value(String key, Node node, Place place, Complaints complaints) {

  static Value of(String key, Node node, String file, Complaints complaints) {
    return new Value(key, node, placeOf(node, file), complaints);
  }

  static Place placeOf(Node node, String file) {
    return new Place(file, node.getStartMark().getLine() + 1);
  }

  /** One line of text. */
  Optional<Written> line() {
    return text().filter(written -> visible(written.text()));
  }

  /** Text that may go on in the next line. */
  Optional<Written> page() {
    return text().filter(written -> visible(written.text().replace('\n', ' ')));
  }

  List<Value> list() {
    if (node instanceof SequenceNode list) {
      return list.getValue().stream().map(n -> of(key, n, place.file(), complaints)).toList();
    }
    complaints.stop(place, "“" + key + "” 要写成清单，一条一个 - ；没有就写 []");
    return List.of();
  }

  Optional<Block> block() {
    if (node instanceof MappingNode map) return Optional.of(Block.of(map, place, complaints));
    complaints.stop(place, "“" + key + "” 下面要写“键: 值”，写法见 README.md");
    return Optional.empty();
  }

  /** The lines below {@code key: |}, one sentence each. */
  List<Written> sentences() {
    if (node instanceof ScalarNode none && none.getValue().isBlank()) return List.of();
    // Any other style runs the lines together.
    if (!(node instanceof ScalarNode lines && lines.getScalarStyle() == ScalarStyle.LITERAL)) {
      complaints.stop(place, "“" + key + "” 后面写 |，句子从下一行起，一行一句，缩进两格");
      return List.of();
    }
    var sentences = new ArrayList<Written>();
    int at = place.line();
    for (String sentence : lines.getValue().split("\n")) {
      var below = new Place(place.file(), ++at);
      if (!sentence.isBlank()) sentences.add(new Written(sentence.strip(), below));
    }
    return sentences;
  }

  private Optional<Written> text() {
    if (!(node instanceof ScalarNode scalar)) {
      complaints.stop(place, "“" + key + "” 这里只写一句话，不写清单，也不写下一层");
      return Optional.empty();
    }
    String text = scalar.getValue().strip();
    if (text.isEmpty()) complaints.stop(place, "“" + key + "” 空着；写上内容，或者删掉这一行");
    return text.isEmpty() ? Optional.empty() : Optional.of(new Written(text, place));
  }

  private boolean visible(String text) {
    var seen = Invisible.in(text);
    seen.ifPresent(character -> complaints.stop(place, "“" + key + "” " + character));
    return seen.isEmpty();
  }
}
