package wenbao.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.answering.Composing;
import wenbao.domain.Answer;
import wenbao.domain.Aspect;
import wenbao.domain.Bureau;
import wenbao.domain.Catalog;
import wenbao.domain.Decision.Tell;
import wenbao.domain.Field;
import wenbao.testing.OurData;

/** What becomes text, and what a button. */
class LargeAnswerTest {
  private static final Catalog OURS = OurData.PUBLISHED.catalog();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # told under 监督电话                       | buttons
          0825-2257609                              | 08252257609
          2257609                                   | 08252257609
          0825-2257609（待遇保障科）                 | 08252257609 待遇保障科
          0825-2257609（《权责清单》）               | 08252257609 《权责清单》
          保障科 0825-2257609                        | 08252257609 保障科
          12393、12345                              | 12393, 12345
          12393（医保）、12345（政务）               | 12393 医保, 12345 政务
          0825-2257609转8001                        | 08252257609 转8001
          见政府网站                                 |
          """)
  void every_number_is_a_button(String told, String buttons) {
    var field = new Field(Aspect.PHONE, "监督电话", told, null, List.of());
    var calls =
        Call.of(field, FakeOffice.SUINING).stream()
            .map(c -> (c.dial() + " " + c.beside()).strip())
            .toList();
    assertThat(String.join(", ", calls)).isEqualTo(buttons == null ? "" : buttons);
  }

  /** Of no answer that the service can give. */
  @Test
  void nothing_is_lost() {
    for (Bureau bureau : OURS.bureaus().values()) {
      for (Tell tell : tells(bureau)) {
        Answer answer = new Composing(() -> OurData.NOW).compose(tell, "", bureau, OURS);
        var large = LargeAnswer.both(answer, OURS).getFirst();
        var text = large.sections().stream().flatMap(s -> s.fields().stream()).toList();
        var numbers = large.calls().stream().map(Call::number).toList();
        assertThat(answer.fields())
            .as("%s %s", bureau.id(), tell)
            .allMatch(f -> text.contains(f) || numbers.stream().anyMatch(f.text()::contains));
        assertThat(numbers).as("%s %s", bureau.id(), tell).isNotEmpty();
      }
    }
  }

  private static List<Tell> tells(Bureau bureau) {
    var tells = new ArrayList<Tell>();
    OURS.items()
        .keySet()
        .forEach(item -> {
          tells.add(new Tell(item, List.of(), Optional.empty()));
          tells.add(new Tell(item, List.of(Aspect.PHONE, Aspect.TIME), Optional.empty()));
        });
    OURS.rowsOf(bureau.id())
        .forEach(row -> tells.add(new Tell(row.label(), List.of(), Optional.of(row))));
    return tells;
  }
}
