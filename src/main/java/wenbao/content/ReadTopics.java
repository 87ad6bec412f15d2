package wenbao.content;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import wenbao.domain.Topic;

/** Reads {@code policy/}: facts that several items share. */
final class ReadTopics {
  private static final Form FORM = Form.of("name", "aliases elsewhere " + ReadFacts.SIDES);

  private final ReadFiles files;
  private final Known known;
  private final ReadFacts facts;

  ReadTopics(ReadFiles files, Known known, Complaints complaints) {
    this.files = files;
    this.known = known;
    this.facts = new ReadFacts(known, complaints);
  }

  Map<String, Topic> read() {
    var topics = new TreeMap<String, Topic>();
    for (String id : known.topics()) {
      files.yaml("policy/" + id + ".yml").ifPresent(block -> topics.put(id, topic(id, block)));
    }
    return Collections.unmodifiableMap(topics);
  }

  private Topic topic(String id, Block block) {
    block.allow(FORM);
    return new Topic(
        id, block.text("name"), block.texts("aliases"), facts.here(block), facts.elsewhere(block));
  }
}
