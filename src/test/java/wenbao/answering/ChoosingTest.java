package wenbao.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.answering.Choosing.APerson;
import wenbao.answering.Choosing.NoneOfThem;
import wenbao.answering.Choosing.Picked;
import wenbao.domain.Choice;
import wenbao.domain.Label;

class ChoosingTest {
  private static final List<Choice> CHOICES =
      List.of(
          new Choice(1, new Label("remote-retiree"), "退休后住在外地", List.of()),
          new Choice(2, new Label("remote-referral"), "医院让转到外地", List.of()));

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # written,          chosen
          1,                  remote-retiree
          一,                 remote-retiree
          第二个,             remote-referral
          回2,                remote-referral
          选二,               remote-referral
          最后一个,           remote-referral
          医院让转到外地,     remote-referral
          退休的那种,         remote-retiree
          是医院转的那个,     nothing
          外地的那种,         nothing
          0,                  a person
          都不是,             none
          3,                  nothing
          我要报销,           nothing
          12393,              nothing
          """)
  void understands(String written, String chosen) {
    var found =
        new Choosing()
            .choose(written, written, CHOICES)
            .map(c ->
                switch (c) {
                  case Picked(var choice) -> choice.label().value();
                  case APerson() -> "a person";
                  case NoneOfThem() -> "none";
                })
            .orElse("nothing");
    assertThat(found).isEqualTo(chosen);
  }
}
