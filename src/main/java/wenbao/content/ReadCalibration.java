package wenbao.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import wenbao.domain.Label;

/**
 * Reads {@code calibration.tsv}: sentences that nothing learns from, so that a probability can be
 * held against what was right. One that stands in the examples would flatter it.
 */
final class ReadCalibration {
  private static final String FILE = "calibration.tsv";

  private final ReadFiles files;
  private final Collection<String> labels;
  private final SaidBefore said;
  private final Complaints complaints;

  ReadCalibration(
      ReadFiles files, Collection<String> labels, SaidBefore said, Complaints complaints) {
    this.files = files;
    this.labels = labels;
    this.said = said;
    this.complaints = complaints;
  }

  List<Sentence> read() {
    if (!files.has(FILE)) return List.of();
    var sentences = new ArrayList<Sentence>();
    for (Written line : files.lines(FILE)) {
      String[] cells = line.text().split("\t", -1);
      if (cells.length == 2) read(cells[0].strip(), cells[1].strip(), line.place(), sentences);
      else complaints.stop(line.place(), "一行写一句话、一个制表符（Tab）、一个编号");
    }
    return List.copyOf(sentences);
  }

  private void read(String text, String label, Place place, List<Sentence> sentences) {
    said.add(new Written(text, place), "校准用的句子不能是学过的，换一句");
    if (labels.contains(label)) sentences.add(new Sentence(text, new Label(label)));
    else complaints.stop(place, "没有事项或决定 “" + label + "”" + Nearest.hint(label, labels));
  }
}
