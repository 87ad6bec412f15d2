package wenbao.content;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wenbao.domain.Example;
import wenbao.domain.Intent;
import wenbao.domain.Label;

/** Reads {@code intents/}: how people ask for each item, and for each decision that is none. */
final class ReadIntents {
  private static final Form FORM = Form.of("examples", "counter-examples");
  private static final int ENOUGH = 60;

  private final ReadFiles files;
  private final Collection<String> items;
  private final SaidBefore said;
  private final Complaints complaints;
  private final ReadSentence sentence;

  ReadIntents(ReadFiles files, Collection<String> items, SaidBefore said, Complaints complaints) {
    this.files = files;
    this.items = items;
    this.said = said;
    this.complaints = complaints;
    this.sentence = new ReadSentence(complaints);
  }

  Map<Label, Intent> read() {
    var intents = new TreeMap<Label, Intent>();
    var known = Labels.all(items);
    for (String id : files.ids("")) {
      String file = id + ".yml";
      if (!known.contains(id)) {
        complaints.stop(
            files.place(file), "没有事项或决定 “" + id + "”，文件名就是编号" + Nearest.hint(id, known));
      }
      var label = new Label(id);
      files.yaml(file).ifPresent(block -> intents.put(label, intent(label, block)));
    }
    return Collections.unmodifiableMap(intents);
  }

  private Intent intent(Label label, Block block) {
    block.allow(FORM);
    List<Written> written = block.sentences("examples");
    var examples = written.stream().map(sentence::read).toList();
    var here = new SaidBefore(complaints);
    for (int i = 0; i < examples.size(); i++) {
      var plain = new Written(examples.get(i).text(), written.get(i).place());
      said.add(plain);
      here.add(plain);
    }
    warnOfFew(label, block, examples);
    return new Intent(label, examples, counterExamples(block, here));
  }

  /** They may stand as examples elsewhere, and should; beside their contrary they make no sense. */
  private List<String> counterExamples(Block block, SaidBefore here) {
    List<Written> others = block.sentences("counter-examples");
    others.forEach(here::add);
    return others.stream().map(sentence::read).map(Example::text).toList();
  }

  private void warnOfFew(Label label, Block block, List<Example> examples) {
    if (label.isDecision() || examples.size() >= ENOUGH) return;
    complaints.warn(block.place(), "只有 %d 句，少于 %d 句时常常认错；再写一些".formatted(examples.size(), ENOUGH));
  }
}
