package wenbao;

import java.nio.file.Path;
import java.util.List;
import wenbao.application.FitContinuing;
import wenbao.evaluation.ReadQuestions;

/** Prints the weights of a continuation; {@code src/bench/continuing} runs it. */
final class FitToDialogues {
  private FitToDialogues() {}

  public static void main(String[] files) {
    var published = OurMind.MIND.published();
    var fit = new FitContinuing(OurMind.MIND.reading(published), published.catalog());
    ReadQuestions.of(List.of(Path.of(files[0]))).forEach(fit::add);
    System.out.println(fit.fit());
  }
}
