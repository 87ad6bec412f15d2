package wenbao.application.knowledge;

import java.util.List;
import wenbao.application.Knowledge;
import wenbao.domain.Confidence;
import wenbao.domain.Fact;

/** Finds facts by what is known of them, wherever they stand. */
public final class FindFacts {
  private final Knowledge knowledge;

  public FindFacts(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * @param words that stand in the text, in the name or in the document's name, apart by spaces
   * @param confidence {@code A}, {@code B}, {@code C}; empty: all
   * @param scope as written in the files; empty: all
   * @param source id of the document; empty: all
   */
  public record Wanted(String words, String confidence, String scope, String source) {
    public static Wanted unverified() {
      return new Wanted("", Confidence.C.name(), "", "");
    }

    public static Wanted elsewhere() {
      return new Wanted("", "", Fact.OTHER_CITY, "");
    }
  }

  public List<Placed> find(Wanted wanted) {
    return Placing.of(knowledge.running()).stream().filter(placed -> fits(placed, wanted)).toList();
  }

  /** Those of a topic that items share. */
  public List<Placed> ofTopic(String topic) {
    return Placing.of(knowledge.running()).stream()
        .filter(placed -> placed.topic() && placed.id().equals(topic))
        .toList();
  }

  private static boolean fits(Placed placed, Wanted wanted) {
    var fact = placed.fact();
    return fits(wanted.confidence, fact.confidence().name())
        && fits(wanted.scope, fact.scope())
        && fits(wanted.source, fact.source())
        && Words.allIn(
            wanted.words, fact.text(), placed.name(), placed.source().cite(), placed.holds());
  }

  private static boolean fits(String wanted, String value) {
    return wanted.isEmpty() || wanted.equals(value);
  }
}
