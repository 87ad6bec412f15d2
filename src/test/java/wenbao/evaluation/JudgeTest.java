package wenbao.evaluation;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.domain.Label;

class JudgeTest {
  @ParameterizedTest
  @CsvSource(
      emptyValue = "",
      textBlock =
          """
          # guesses,                                    label,            alt,             verdict,     rank
          remote-referral 0.95,                         remote-referral,  '',              TOLD_RIGHT,  1
          'reimbursement 0.9, remote-referral 0.06',    remote-referral,  '',              TOLD_WRONG,  2
          'reimbursement 0.9, enrollment 0.1',          enrollment,       reimbursement,   TOLD_RIGHT,  1
          # a question back, with the right one among the choices, and without it
          'reimbursement 0.4, enrollment 0.3',          enrollment,       '',              ASKED_RIGHT, 2
          'reimbursement 0.4, enrollment 0.3',          remote-referral,  '',              ASKED_WRONG, 0
          # too unlikely to be offered, but guessed
          'reimbursement 0.4, remote-referral 0.04',    remote-referral,  '',              ASKED_WRONG, 2
          # a family is told and its members are asked
          'remote-referral 0.4, remote-temporary 0.3',  remote-temporary, '',              ASKED_RIGHT, 2
          'remote-referral 0.4, remote-temporary 0.3',  remote-care,      '',              ASKED_RIGHT, 0
          remote-care 0.9,                              remote-referral,  '',              ASKED_RIGHT, 0
          remote-care 0.9,                              reimbursement,    '',              ASKED_WRONG, 0
          disclosure 0.9,                               disclosure,       '',              TOLD_RIGHT,  1
          # not understood: that the usual choices have it is no merit
          '',                                           enrollment,       '',              SAID_WRONG,  0
          '',                                           unclear,          '',              SAID_RIGHT,  0
          greeting 0.9,                                 enrollment,       '',              SAID_WRONG,  0
          greeting 0.9,                                 enrollment,       greeting,        SAID_RIGHT,  1
          greeting 0.9,                                 greeting,         '',              SAID_RIGHT,  1
          greeting 0.9,                                 human,            '',              SAID_WRONG,  0
          human 0.9,                                    human,            '',              SAID_RIGHT,  1
          # any decision is right for not-ours, no item is
          human 0.9,                                    not-ours,         '',              SAID_RIGHT,  1
          neighbour 0.9,                                not-ours,         '',              SAID_RIGHT,  1
          '',                                           not-ours,         '',              SAID_RIGHT,  0
          enrollment 0.9,                               not-ours,         '',              TOLD_WRONG,  0
          enrollment 0.9,                               not-ours,         enrollment,      TOLD_RIGHT,  1
          disclosure 0.9,                               not-ours,         '',              TOLD_WRONG,  0
          'enrollment 0.4, abuse 0.3',                  not-ours,         '',              ASKED_WRONG, 2
          abuse 0.9,                                    enrollment,       not-ours human,  SAID_RIGHT,  1
          """)
  void judges(String guesses, String label, String alt, Verdict verdict, int rank) {
    var question = new Question("q:1", "一句话", new Label(label), labels(alt));
    var judged = judge(new Guessed().on("一句话", guesses), question).getFirst();
    assertThat(judged)
        .extracting(Judged::verdict, Judged::rank, Judged::byConversation)
        .containsExactly(verdict, rank, false);
  }

  @Test
  void a_conversation_is_carried_on() {
    var service =
        new Guessed()
            .on("那个怎么弄", "reimbursement 0.4, enrollment 0.3")
            .on("2", "greeting 0.4, reimbursement 0.3")
            .on("谢谢", "greeting 0.9")
            .on("家里还有件事想找你们办一办", "reimbursement 0.4, enrollment 0.3")
            .on("都不是", "enrollment 0.2, reimbursement 0.19");
    var judged =
        judge(
            service,
            question("那个怎么弄", "enrollment"),
            question("2", "enrollment"),
            question("谢谢", "greeting"),
            question("家里还有件事想找你们办一办", "enrollment"),
            question("都不是", "remote-referral"));
    assertThat(judged)
        .extracting(Judged::verdict, Judged::rank, Judged::byConversation)
        .containsExactly(
            tuple(Verdict.ASKED_RIGHT, 2, false),
            tuple(Verdict.TOLD_RIGHT, 1, true), // chosen by number, whatever was guessed
            tuple(Verdict.SAID_RIGHT, 1, false),
            tuple(Verdict.ASKED_RIGHT, 2, false),
            tuple(Verdict.SAID_WRONG, 0, true));
  }

  @Test
  void a_wrong_answer_by_the_conversation_stands_before_the_guesses() {
    var service =
        new Guessed().on("那个怎么弄", "reimbursement 0.4, enrollment 0.3").on("2", "greeting 0.9");
    var judged = judge(service, question("那个怎么弄", "enrollment"), question("2", "greeting"));
    assertThat(judged.getLast())
        .extracting(Judged::verdict, Judged::rank, Judged::byConversation)
        .containsExactly(Verdict.TOLD_WRONG, 2, true);
  }

  @ParameterizedTest
  @CsvSource({
    "remote-referral, TOLD_RIGHT, 1",
    "reimbursement,   TOLD_RIGHT, 0", // told as the second matter
    "enrollment,      TOLD_WRONG, 0"
  })
  void of_two_matters_told_one_is_right(String label, Verdict verdict, int rank) {
    var service =
        new Guessed()
            .on("转到华西怎么备案？住院怎么报销？", "remote-referral 0.6")
            .on("转到华西怎么备案", "remote-referral 0.9")
            .on("住院怎么报销？", "reimbursement 0.9");
    assertThat(judge(service, question("转到华西怎么备案？住院怎么报销？", label)))
        .extracting(Judged::verdict, Judged::rank)
        .containsExactly(tuple(verdict, rank));
  }

  @Test
  void the_time_of_a_message_is_that_of_considering_it() {
    long[] ticks = {0};
    var judge =
        new Judge(
            new Guessed().considering(),
            Setup.of("suining"),
            Guessed.MORNING.instant(),
            () -> ticks[0] += 7);
    assertThat(judge.judge(new Exchange("zhang", List.of(question("喂", "greeting")))))
        .extracting(Judged::nanos)
        .containsExactly(7L);
  }

  private static List<Judged> judge(Guessed service, Question... turns) {
    return new Judge(service.considering(), Setup.of("suining"), Guessed.MORNING.instant(), () -> 0)
        .judge(new Exchange("zhang", List.of(turns)));
  }

  private static Question question(String text, String label) {
    return new Question("q:1", text, new Label(label), Set.of());
  }

  private static Set<Label> labels(String written) {
    return Arrays.stream(written.split(" "))
        .filter(id -> !id.isEmpty())
        .map(Label::new)
        .collect(toSet());
  }
}
