package wenbao.content;

import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML as far as its nodes, which know their lines; what breaks it is said in Chinese. */
final class ReadYaml {
  /**
   * @param problem what SnakeYAML says
   * @param atStart whether the slip is where SnakeYAML began to read, not where it gave up
   */
  private record Slip(String problem, boolean atStart, String said) {}

  private static final List<Slip> SLIPS =
      List.of(
          new Slip("TAB", false, "缩进要用空格，不能用制表符（Tab）"),
          new Slip("mapping values are not allowed", false, "一行里多了一个冒号加空格，这样的句子要整句加引号"),
          new Slip("expected <block end>", false, "缩进没有和上面对齐，或者引号外面还有字"),
          new Slip("expected '<document start>'", false, "缩进没有和上面对齐"),
          new Slip("could not find expected ':'", true, "键后面要有半角冒号和一个空格，例如 name: 参保登记"),
          new Slip("expected ',' or", true, "大括号、方括号里少了半角逗号，或者没有关上"),
          new Slip("unexpected end of stream", true, "引号没有关上"),
          new Slip("cannot start any token", false, "句子不能用这个符号开头，整句加引号"),
          new Slip("another document", false, "一个文件只写一份，不要用 --- 隔开"));

  private ReadYaml() {}

  static Optional<Block> read(String file, String text, Complaints complaints) {
    try {
      var options = new LoaderOptions();
      var parser = new ParserImpl(new StreamReader(text), options);
      Node root = new Composer(parser, new Resolver(), options).getSingleNode();
      if (root instanceof MappingNode map) {
        return Optional.of(Block.of(map, Value.placeOf(map, file), complaints));
      }
      complaints.stop(new Place(file, 1), "这里要写“键: 值”，例如 name: 参保登记；写法见 README.md");
    } catch (MarkedYAMLException e) {
      complain(e, file, complaints);
    } catch (YAMLException e) {
      complaints.stop(new Place(file, 1), "YAML 读不通：" + e.getMessage());
    }
    return Optional.empty();
  }

  private static void complain(MarkedYAMLException e, String file, Complaints complaints) {
    Slip slip =
        SLIPS.stream()
            .filter(s -> e.getProblem().contains(s.problem))
            .findFirst()
            .orElse(new Slip("", false, e.getProblem()));
    Mark mark =
        slip.atStart && e.getContextMark() != null ? e.getContextMark() : e.getProblemMark();
    complaints.stop(new Place(file, mark.getLine() + 1), "YAML 读不通：" + slip.said);
  }
}
