package wenbao.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpHeaders;
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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import wenbao.application.learning.DecideSentences;
import wenbao.application.learning.Files;
import wenbao.application.learning.Joining;
import wenbao.application.learning.Sentences;
import wenbao.application.learning.ShowSentences;
import wenbao.application.learning.Taught;
import wenbao.application.staff.Right;
import wenbao.console.LearnedSentencesView.State;

/** The accepted sentences: taken back one by one, taken out as files. */
@Controller(LearningPage.PATH + "/sentences")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED) // what browsers send, also without fields
@ExecuteOn(TaskExecutors.BLOCKING)
final class LearnedSentencesPage {
  private static final String PATH = LearningPage.PATH + "/sentences";
  private static final int DISCARDED = 50;
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  private final ShowSentences sentences;
  private final DecideSentences decide;
  private final Files files;
  private final ConsolePages pages;
  private final InstantSource clock;

  LearnedSentencesPage(
      ShowSentences sentences,
      DecideSentences decide,
      Files files,
      ConsolePages pages,
      InstantSource clock) {
    this.sentences = sentences;
    this.decide = decide;
    this.files = files;
    this.pages = pages;
    this.clock = clock;
  }

  @Needs(Right.EDIT)
  @Get
  HttpResponse<?> show(Signed signed, @QueryValue @Nullable String done) {
    var joining = sentences.joining();
    var inForce = sentences.inForce();
    var accepted =
        sentences.accepted().stream()
            .map(kept -> line(kept, state(kept, inForce, joining)))
            .toList();
    var view =
        new LearnedSentencesView(
            Frame.of("学习", Frame.Section.LEARNING, signed),
            accepted,
            (int) accepted.stream().filter(l -> l.state() == State.IN_FORCE).count(),
            (int) accepted.stream().filter(l -> l.state() == State.WAITING).count(),
            leftOut(joining, files),
            sentences.discarded(DISCARDED).stream()
                .map(kept -> line(kept, State.DISCARDED))
                .toList(),
            "taken-back".equals(done) ? "退回去了，会重新列在待处理里。" : "");
    return pages.ok(pages.templates().consoleLearningSentences(view));
  }

  static java.util.List<LearnedSentencesView.LeftOut> leftOut(Joining joining, Files files) {
    return joining.leftOut().stream()
        .map(one ->
            new LearnedSentencesView.LeftOut(
                one.sentence().text(), files.name(one.sentence().label()), one.why()))
        .toList();
  }

  private static State state(Sentences.Kept kept, Set<String> inForce, Joining joining) {
    if (ids(joining.learned()).contains(kept.id())) {
      return inForce.contains(kept.id()) ? State.IN_FORCE : State.WAITING;
    }
    return ids(joining.inTheFiles()).contains(kept.id()) ? State.IN_THE_FILES : State.LEFT_OUT;
  }

  private static Set<String> ids(java.util.List<Taught> sentences) {
    return sentences.stream().map(Taught::id).collect(Collectors.toSet());
  }

  private LearnedSentencesView.Line line(Sentences.Kept kept, State state) {
    return new LearnedSentencesView.Line(
        kept.id(),
        kept.text(),
        kept.label().map(files::name).orElse(""),
        state,
        kept.by(),
        LearningWords.time(kept.at()));
  }

  @Needs(Right.EDIT)
  @Post("/{id}/take-back")
  HttpResponse<?> takeBack(Signed signed, @PathVariable String id) {
    decide.takeBack(id, signed.acting());
    return pages.goTo(PATH + "?done=taken-back");
  }

  /** The files as they would stand in the repository. */
  @Needs(Right.EDIT)
  @Post("/export")
  @Produces("application/zip")
  HttpResponse<?> export(Signed signed) {
    var today = LocalDate.ofInstant(clock.instant(), BEIJING);
    String name = "wenbao-intents-" + today + ".zip";
    return HttpResponse.ok(zip(sentences.export(signed.acting())))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
  }

  private static byte[] zip(Map<String, String> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, UTF_8)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return bytes.toByteArray();
  }
}
