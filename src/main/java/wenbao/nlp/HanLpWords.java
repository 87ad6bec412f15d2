package wenbao.nlp;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import wenbao.understanding.Script;
import wenbao.understanding.Segmenter;

/** HanLP, with our own dictionary on top: 怎么办理 and 门诊慢特病 are cut as one. */
public final class HanLpWords implements Segmenter, Script {
  private final Segment segment;

  /**
   * @throws IllegalArgumentException when an entry of the dictionary is not cut as one word
   */
  public HanLpWords(Collection<String> dictionary) {
    for (String word : new TreeSet<>(dictionary)) CustomDictionary.insert(word, "nz 1024");
    segment =
        HanLP.newSegment()
            .enableCustomDictionaryForcing(true)
            .enableNameRecognize(false)
            .enablePlaceRecognize(false);
    var fallingApart = dictionary.stream().filter(word -> cut(word).size() > 1).sorted().toList();
    if (!fallingApart.isEmpty()) {
      throw new IllegalArgumentException(
          "intents/words/dictionary.txt: HanLP cuts these entries into several words: "
              + fallingApart.stream().map(w -> String.join("/", cut(w))).toList());
    }
  }

  /** Reads HanLP's own dictionaries, which takes a moment, ahead of the first use. */
  public static void load() {
    HanLP.newSegment().seg("医保");
    HanLP.convertToSimplifiedChinese("醫保");
    syllables("医保");
  }

  @Override
  public List<String> cut(String text) {
    return segment.seg(text).stream().map((Term t) -> t.word).filter(w -> !w.isBlank()).toList();
  }

  @Override
  public String simplified(String text) {
    return HanLP.convertToSimplifiedChinese(text);
  }

  /** The syllables of the Chinese characters, without tones; other characters are left out. */
  static List<String> syllables(String text) {
    return HanLP.convertToPinyinList(text).stream()
        .map(p -> p.getPinyinWithoutTone())
        .filter(p -> !p.equals("none"))
        .toList();
  }
}
