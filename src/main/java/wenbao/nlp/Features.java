package wenbao.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import wenbao.understanding.Understanding;

/**
 * What OpenNLP sees of a message: its words and pairs of words, runs of one to three characters,
 * and pairs of syllables, so that a slip to another character of the same sound still counts.
 */
final class Features {
  private final Set<String> stopWords;

  Features(Set<String> stopWords) {
    this.stopWords = stopWords;
  }

  String[] of(Understanding u) {
    var features = new ArrayList<String>();
    String last = "^";
    for (String word : u.words()) {
      if (stopWords.contains(word)) continue;
      features.add("w=" + word);
      features.add("ww=" + last + "_" + word);
      last = word;
    }
    String text = u.plain().replaceAll("[\\p{P}\\p{S}\\s]+", "");
    for (int n = 1; n <= 3; n++) {
      for (int i = 0; i + n <= text.length(); i++) features.add("c=" + text.substring(i, i + n));
    }
    List<String> syllables = HanLpWords.syllables(text);
    for (int i = 0; i + 2 <= syllables.size(); i++) {
      features.add("p=" + syllables.get(i) + "_" + syllables.get(i + 1));
    }
    return features.stream().distinct().toArray(String[]::new);
  }
}
