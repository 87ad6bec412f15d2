package wenbao.content;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import wenbao.domain.Aspect;
import wenbao.domain.Lexicon;

/**
 * Reads {@code words/} and {@code aspects/}: what the service desk taught us. Everything becomes
 * small letters, because a message is read in small letters when it is compared.
 */
final class ReadLexicon {
  private static final Form ASPECT = Form.of("name words", "examples");

  private final ReadFiles files;
  private final Complaints complaints;
  private final ReadSentence sentence;

  ReadLexicon(ReadFiles files, Complaints complaints) {
    this.files = files;
    this.complaints = complaints;
    this.sentence = new ReadSentence(complaints);
  }

  Lexicon read() {
    return new Lexicon(
        words("words/dictionary.txt"), synonyms(), words("words/stop.txt"), aspects());
  }

  private Set<String> words(String file) {
    var words = new LinkedHashSet<String>();
    for (Written line : files.lines(file)) {
      if (line.text().matches(".*\\s.*")) complaints.stop(line.place(), "一行只写一个词，中间不空格");
      if (!words.add(small(line))) complaints.warn(line.place(), "“" + line.text() + "” 前面已经有了");
    }
    return Collections.unmodifiableSet(words);
  }

  private Map<String, String> synonyms() {
    var synonyms = new ReadSynonyms(complaints);
    files.lines("words/synonyms.txt").forEach(synonyms::add);
    return synonyms.read();
  }

  private Map<Aspect, List<String>> aspects() {
    var aspects = new EnumMap<Aspect, List<String>>(Aspect.class);
    var places = new LinkedHashMap<String, Place>();
    for (String id : files.ids("aspects/")) {
      String file = "aspects/" + id + ".yml";
      var block = files.yaml(file);
      if (!ReadSentence.SIDES.contains(id)) {
        complaints.stop(
            files.place(file), "没有侧面 “" + id + "”" + Nearest.hint(id, ReadSentence.SIDES));
      }
      block.ifPresent(
          b -> Aspect.of(id).ifPresent(aspect -> aspects.put(aspect, expressions(b, places))));
    }
    return Collections.unmodifiableMap(aspects);
  }

  private List<String> expressions(Block block, Map<String, Place> places) {
    block.allow(ASPECT);
    block.text("name");
    // Nobody learns from them yet; a broken mark is still said now.
    block.sentences("examples").forEach(sentence::read);
    var words = block.sentences("words");
    for (Written word : words) {
      Place first = places.putIfAbsent(small(word), word.place());
      if (first != null)
        complaints.warn(word.place(), "“" + word.text() + "” 在 " + first + " 已经有了");
    }
    return words.stream().map(ReadLexicon::small).distinct().toList();
  }

  private static String small(Written word) {
    return word.text().toLowerCase(Locale.ROOT);
  }
}
