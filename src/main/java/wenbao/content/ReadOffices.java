package wenbao.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wenbao.domain.Office;

/** Reads {@code offices.yml}: who else can help, and on which number. */
final class ReadOffices {
  private static final Form FORM = Form.of("neighbours emergency hotlines", "");
  private static final Form OFFICE = Form.of("name matter phones source confidence scope", "words");

  private final Known known;
  private final Complaints complaints;
  private final Values values;
  private final ReadPhones phones;
  private final Optional<Block> file;

  ReadOffices(ReadFiles files, Known known, Complaints complaints) {
    this.known = known;
    this.complaints = complaints;
    this.values = new Values(complaints);
    this.phones = new ReadPhones(complaints);
    this.file = files.yaml("offices.yml").map(block -> block.allow(FORM));
  }

  List<Office> neighbours() {
    return offices("neighbours");
  }

  List<Office> emergencies() {
    var lines = offices("emergency");
    file.filter(block -> lines.isEmpty() && block.has("emergency"))
        .ifPresent(
            block -> complaints.stop(block.place("emergency"), "紧急电话至少写一条，例如 120；出事时要有号码可说"));
    return lines;
  }

  List<Office> hotlines() {
    return offices("hotlines");
  }

  private List<Office> offices(String key) {
    var offices = new ArrayList<Office>();
    file.flatMap(block -> block.block(key))
        .ifPresent(all -> all.each((id, block) -> offices.add(office(id, block))));
    return List.copyOf(offices);
  }

  private Office office(String id, Block block) {
    block.allow(OFFICE);
    String source = values.reference(block, "source", known.sources().keySet(), "sources.yml");
    return new Office(
        id,
        block.text("name"),
        block.text("matter"),
        block.texts("words"),
        phones.read(block),
        source,
        values.confidence(block),
        values.oneOf(block, "scope", known.scopes()));
  }
}
