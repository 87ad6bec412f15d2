package wenbao;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wenbao.application.learning.Same;
import wenbao.application.learning.Taught;
import wenbao.content.Published;
import wenbao.domain.Example;
import wenbao.domain.Label;
import wenbao.nlp.HanLpWords;
import wenbao.nlp.Lesson;
import wenbao.understanding.CutWords;
import wenbao.understanding.HalfWidth;
import wenbao.understanding.HidePersonalData;
import wenbao.understanding.Reading;
import wenbao.understanding.Simplified;
import wenbao.understanding.StandardWords;

/** Makes of the folders, and of what was adopted beside them, what there is to learn. */
final class Lessons {
  private Lessons() {}

  /** What there is to learn; sentences are prepared as messages are, up to the cutting of words. */
  static Lesson of(Published published) {
    return of(published, new HanLpWords(published.lexicon().dictionary()), List.of());
  }

  /**
   * @param adopted what is learned beside the folders' sentences
   */
  static Lesson of(Published published, HanLpWords hanlp, List<Taught> adopted) {
    var lexicon = published.lexicon();
    var prepare =
        new Reading(
            new HalfWidth(),
            new HidePersonalData(),
            new Simplified(hanlp),
            new StandardWords(lexicon.synonyms()),
            new CutWords(hanlp));
    return new Lesson(
        version(published, adopted),
        u -> prepare.read(u.text()),
        lexicon.stopWords(),
        sentences(published, adopted),
        calibration(published));
  }

  /** Without accepted sentences that of the folder, which the build has learned. */
  static String version(Published published, List<Taught> adopted) {
    if (adopted.isEmpty()) return published.lessonVersion();
    var all = new StringBuilder(published.lessonVersion());
    for (Taught s : adopted) all.append('\n').append(s.label()).append('\t').append(s.text());
    return published.lessonVersion() + "-" + Same.digest(all.toString()).substring(0, 12);
  }

  /** Each sentence that leaves nothing to guess; where the folders say otherwise, they win. */
  static Map<String, Label> known(Published published, List<Taught> adopted) {
    var known = new HashMap<String, Label>();
    adopted.forEach(sentence -> known.put(sentence.text(), sentence.label()));
    published.catalog().items().values().forEach(item -> known.put(item.name(), item.id()));
    published
        .intents()
        .values()
        .forEach(intent -> intent.examples().forEach(e -> known.put(e.text(), intent.label())));
    return known;
  }

  private static Map<String, List<String>> sentences(Published published, List<Taught> adopted) {
    var sentences = new LinkedHashMap<String, List<String>>();
    published
        .intents()
        .forEach((label, intent) ->
            sentences.put(
                label.value(),
                intent.examples().stream()
                    .map(Example::text)
                    .collect(Collectors.toCollection(ArrayList::new))));
    for (var s : adopted) {
      sentences.computeIfAbsent(s.label().value(), l -> new ArrayList<>()).add(s.text());
    }
    return sentences;
  }

  private static Map<String, List<String>> calibration(Published published) {
    var sentences = new LinkedHashMap<String, List<String>>();
    for (var sentence : published.calibration()) {
      sentences
          .computeIfAbsent(sentence.label().value(), l -> new ArrayList<>())
          .add(sentence.text());
    }
    return sentences;
  }
}
