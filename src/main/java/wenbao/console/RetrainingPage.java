package wenbao.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wenbao.application.learning.Candidates.Candidate;
import wenbao.application.learning.Candidates.Tally;
import wenbao.application.learning.Change;
import wenbao.application.learning.Files;
import wenbao.application.learning.Retrain;
import wenbao.application.learning.ShowSentences;
import wenbao.application.staff.Right;
import wenbao.console.RetrainingView.State;

/** Learning what was accepted: first whose answers would change, then whether they shall. */
@Controller(LearningPage.PATH + "/retraining")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED) // what browsers send, also without fields
@ExecuteOn(TaskExecutors.BLOCKING)
final class RetrainingPage {
  private static final String PATH = LearningPage.PATH + "/retraining";

  private final Retrain retrain;
  private final ShowSentences sentences;
  private final Files files;
  private final ConsolePages pages;

  RetrainingPage(Retrain retrain, ShowSentences sentences, Files files, ConsolePages pages) {
    this.retrain = retrain;
    this.sentences = sentences;
    this.files = files;
    this.pages = pages;
  }

  @Needs({Right.EDIT, Right.RETRAIN})
  @Get
  HttpResponse<?> show(Signed signed, HttpRequest<?> request, @QueryValue @Nullable String done) {
    String said =
        switch (done == null ? "" : done) {
          case "adopted" -> "换上了，从现在起按新学的回答。";
          case "dropped" -> "没有换，回答和以前一样。";
          default -> "";
        };
    var view = view(signed, said, "");
    return ConsolePages.wantsFragment(request)
        ? pages.ok(pages.templates().consoleLearningProgress(view))
        : pages.ok(pages.templates().consoleLearningRetraining(view));
  }

  @Needs(Right.RETRAIN)
  @Post("/begin")
  HttpResponse<?> begin(Signed signed) {
    return goOn(signed, retrain.begin(signed.acting()), "");
  }

  @Needs(Right.RETRAIN)
  @Post("/{number}/adopt")
  HttpResponse<?> adopt(Signed signed, @PathVariable long number) {
    return goOn(signed, retrain.adopt(number, signed.acting()), "?done=adopted");
  }

  @Needs(Right.RETRAIN)
  @Post("/{number}/drop")
  HttpResponse<?> drop(Signed signed, @PathVariable long number) {
    boolean dropped = retrain.drop(number, signed.acting());
    return goOn(
        signed,
        dropped ? Optional.empty() : Optional.of("这一次的结果已经换上或者放弃了，请看现在的。"),
        "?done=dropped");
  }

  private HttpResponse<?> goOn(Signed signed, Optional<String> wrong, String done) {
    if (wrong.isEmpty()) return pages.goTo(PATH + done);
    return pages.wrong(pages.templates().consoleLearningRetraining(view(signed, "", wrong.get())));
  }

  private RetrainingView view(Signed signed, String done, String complaint) {
    var newest = retrain.newest();
    var joining = sentences.joining();
    var state = state(newest);
    boolean open = state == State.LEARNING || state == State.SHOWN;
    var changes =
        state == State.SHOWN ? retrain.changes(newest.orElseThrow().number()) : List.<Change>of();
    return new RetrainingView(
        Frame.of("学习", Frame.Section.LEARNING, signed),
        signed.may(Right.RETRAIN),
        state,
        newest.map(Candidate::number).orElse(0L),
        newest.map(Candidate::percent).orElse(0),
        open ? newest.orElseThrow().sentences() : joining.learned().size(),
        newest.flatMap(Candidate::tally).orElse(new Tally(0, 0, 0, 0, 0)),
        changes.stream().filter(c -> c.right().isEmpty()).map(this::line).toList(),
        changes.stream()
            .filter(c -> c.right().isPresent())
            .map(this::line)
            .sorted(Comparator.comparing(RetrainingView.Line::verdict, RetrainingPage::byVerdict))
            .toList(),
        LearnedSentencesPage.leftOut(joining, files),
        newest.map(c -> c.by() + "，" + LearningWords.time(c.begunAt())).orElse(""),
        done,
        complaint.isEmpty() && state == State.FAILED ? why(newest.orElseThrow()) : complaint);
  }

  private State state(Optional<Candidate> newest) {
    var found = newest.map(Candidate::state);
    if (newest.isPresent() && retrain.isDead(newest.get())) return State.FAILED;
    return switch (found.orElse(null)) {
      case LEARNING -> State.LEARNING;
      case SHOWN -> State.SHOWN;
      case FAILED -> State.FAILED;
      case ADOPTED, DROPPED -> retrain.isUpToDate() ? State.NOTHING_NEW : State.READY;
      case null -> retrain.isUpToDate() ? State.NOTHING_NEW : State.READY;
    };
  }

  private static String why(Candidate candidate) {
    return candidate.why().isEmpty() ? "上一次学到一半停了，可能是服务重启过。请再来一次。" : candidate.why();
  }

  /** What gets worse first, then what gets better. */
  private static int byVerdict(String one, String other) {
    return Integer.compare(rank(one), rank(other));
  }

  private static int rank(String verdict) {
    return verdict.startsWith("变错") ? 0 : verdict.startsWith("变对") ? 1 : 2;
  }

  private RetrainingView.Line line(Change change) {
    String verdict = "";
    boolean worse = false;
    if (change.right().isPresent()) {
      boolean before = change.before().label().equals(change.right().get());
      boolean after = change.after().label().equals(change.right().get());
      worse = before && !after;
      verdict = worse ? "变错了" : !before && after ? "变对了" : before ? "都对" : "都不对";
      verdict += "，应是“" + files.name(change.right().get()) + "”";
    }
    return new RetrainingView.Line(
        change.text(),
        change.times(),
        LearningWords.heard(change.before(), files),
        LearningWords.heard(change.after(), files),
        verdict,
        worse);
  }
}
