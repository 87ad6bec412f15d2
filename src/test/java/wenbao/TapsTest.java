package wenbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenbao.application.Considering;
import wenbao.domain.Catalog;
import wenbao.domain.Channel;
import wenbao.domain.Conversation;
import wenbao.domain.Tap;
import wenbao.testing.OurData;

/** Every link that stands in an answer leads where it says, whatever was talked about meanwhile. */
class TapsTest {
  private static final Catalog CATALOG = OurData.PUBLISHED.catalog();

  static List<Tap> taps() {
    return Tap.all(CATALOG);
  }

  @ParameterizedTest
  @MethodSource("taps")
  void leads_to_its_item_and_side(Tap tap) {
    assertThat(Tap.read(tap.id())).contains(tap);
    var fresh = Conversation.fresh("taps", "suining");
    for (var before : List.of(fresh, after("住院怎么报销"), after("生育津贴要带什么"))) {
      String sentence = tap.sentence(CATALOG).orElseThrow();
      var answer = consider(sentence, before).considered().answer();
      assertThat(answer.label()).isEqualTo(tap.label());
      if (tap.aspect().isPresent()) {
        assertThat(answer.aspects()).isEqualTo(List.of(tap.aspect().get()));
      }
    }
  }

  private static Conversation after(String text) {
    return consider(text, Conversation.fresh("taps", "suining")).conversation();
  }

  private static Considering.Result consider(String text, Conversation before) {
    return OurMind.MIND
        .considering()
        .consider(text, "suining", Channel.WECHAT, before, OurData.NOW);
  }

  @Test
  void no_two_say_the_same() {
    var said = new HashSet<String>();
    assertThat(taps())
        .allSatisfy(
            tap -> assertThat(said.add(tap.sentence(CATALOG).orElseThrow())).as(tap.id()).isTrue());
  }
}
