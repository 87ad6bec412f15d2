package wenbao.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.domain.Aspect;
import wenbao.domain.Bureau;
import wenbao.domain.Guess;
import wenbao.domain.Label;

class StepsTest {
  private static final Bureau DAZHOU =
      new Bureau(
          "dazhou", "达州市医疗保障局", "达州医保", "达州", List.of("达州市", "渠县"), "sichuan", "0818", List.of());

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # written,        read
          咋个报消,         怎么报销
          YIBAO怎么办,      医保怎么办
          没有方言,         没有方言
          """)
  void says_it_in_standard_words(String written, String read) {
    var step = new StandardWords(Map.of("咋个", "怎么", "报消", "报销", "yibao", "医保"));
    assertThat(new Reading(step).read(written).plain()).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # written,              aspects,              matter
          转院要带什么,           MATERIALS,            转院
          要带什么，多久能办好,   MATERIALS TIME,       '，能办好'
          网上怎么办,             CHANNEL,              ''
          报销,                   '',                   报销
          电话？,                 PHONE,                ''
          电话变了,               '',                   电话变了
          """)
  void marks_the_sides_asked_about(String written, String aspects, String matter) {
    var step =
        new MarkAspects(
            Map.of(
                Aspect.MATERIALS, List.of("要带什么"),
                Aspect.TIME, List.of("多久"),
                Aspect.PHONE, List.of("=电话"),
                Aspect.PROCESS, List.of("怎么办"),
                Aspect.CHANNEL, List.of("网上怎么办")));
    var u = new Reading(step).read(written);
    assertThat(String.join(" ", u.aspects().stream().map(Aspect::name).toList()))
        .isEqualTo(aspects);
    assertThat(u.matter()).isEqualTo(matter);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # written,                bureau
          达州的电话,               dazhou
          达州市医保局在哪,         dazhou
          渠县怎么交,               dazhou
          在达州住院回来怎么报,     ''
          转到达州的医院,           ''
          达州打工的怎么备案,       ''
          电话多少,                 ''
          """)
  void hears_another_bureau_named(String written, String bureau) {
    var u = new Reading(new NamedBureau(List.of(DAZHOU))).read(written);
    assertThat(u.bureau()).isEqualTo(bureau.isEmpty() ? Optional.empty() : Optional.of(bureau));
  }

  @Test
  void what_is_denied_is_ruled_out() {
    var read = new ArrayList<String>();
    Step guess =
        u -> {
          read.add(u.plain());
          return u.withGuesses(List.of(new Guess(new Label("reimbursement"), 0.9, "test")));
        };
    var u = new Reading(new Denied(guess)).read("不是报销，是医保要转移");
    assertThat(read).containsExactly("报销");
    assertThat(u.plain()).isEqualTo("是医保要转移");
    assertThat(u.denied()).isEqualTo(Set.of(new Label("reimbursement")));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # written,                            emergency
          老人突然胸口痛,                       true
          老人突然胸口痛出大汗 住院怎么报销,    true
          胸口痛住院的费用能报吗,               false
          上次突然胸口痛 住院花了八千怎么报,    false
          怎么报销,                             false
          """)
  void danger_comes_first(String written, boolean emergency) {
    var u = new Reading(new Emergency(List.of("胸口痛", "昏迷"))).read(written);
    assertThat(u.certain()).isEqualTo(emergency);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # written                                        | parts
          住院怎么报，另外医保卡丢了怎么补                 | 2
          住院的钱怎么报销                                 | 1
          我爸去年退休了。他的医保怎么转到成都来           | 1
          """)
  void finds_two_matters(String written, int parts) {
    assertThat(Matters.of(written)).hasSize(parts);
  }
}
