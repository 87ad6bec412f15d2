package wenbao.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.domain.Decision;
import wenbao.domain.Decision.AskWhich;
import wenbao.domain.Decision.Human;
import wenbao.domain.Decision.NotUnderstood;
import wenbao.domain.Decision.Say;
import wenbao.domain.Decision.Tell;
import wenbao.domain.Guess;
import wenbao.domain.Label;
import wenbao.testing.OurData;

class DecidingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # guesses                                          | denied        | before | decision
          transfer .92 retirement .08                        |               | 0      | tell transfer
          transfer .85 retirement .15                        |               | 0      | ask transfer retirement
          transfer .4 retirement .35                         |               | 0      | ask transfer retirement
          remote-retiree .4 remote-longterm .3 transfer .1   |               | 0      | tell remote-care
          transfer .9 retirement .08                         | transfer      | 0      | unclear
          reimbursement .5 transfer .45                      | reimbursement | 0      | tell transfer
          inpatient-reimbursement .5 transfer .45            | reimbursement | 0      | tell transfer
          neighbour .4 transfer .3                           |               | 0      | say neighbour
          neighbour .3 transfer .3 retirement .3             |               | 0      | ask transfer retirement
          human .3 transfer .3 retirement .3                 |               | 0      | human
          human .5 transfer .3                               |               | 0      | human
          unclear .5 transfer .3                             |               | 0      | unclear
          unclear .5 transfer .3                             |               | 1      | human
          transfer .1 retirement .1                          |               | 0      | unclear
          """)
  void decides(String guesses, String denied, int before, String decision) {
    var parts = guesses.trim().split(" ");
    var list = new ArrayList<Guess>();
    for (int i = 0; i < parts.length; i += 2) {
      list.add(new Guess(new Label(parts[i]), Double.parseDouble(parts[i + 1]), "test"));
    }
    Set<Label> out = denied == null ? Set.of() : Set.of(new Label(denied));
    var decided =
        new Deciding()
            .decide(
                list, out, List.of(), List.of(), before, "suining", OurData.PUBLISHED.catalog());
    assertThat(written(decided.decision())).as(decided.because()).isEqualTo(decision);
  }

  private static String written(Decision decision) {
    return switch (decision) {
      case Tell tell -> "tell " + tell.item();
      case AskWhich ask ->
          "ask " + String.join(" ", ask.items().stream().map(Label::value).toList());
      case NotUnderstood(var perhaps) -> "unclear";
      case Say(var line) -> "say " + line;
      case Human human -> "human";
    };
  }
}
