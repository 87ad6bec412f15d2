package wenbao.channel.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import wenbao.application.Answering;
import wenbao.application.Incoming;
import wenbao.application.Knowledge;
import wenbao.application.Replied;
import wenbao.channel.web.Asked.Question;
import wenbao.channel.web.Asked.Refused;
import wenbao.domain.Channel;

/** The public API: a question in, its answer out, in one call. */
@Controller("/api/ask")
final class AskApi {
  private final AskBody body;
  private final Answering answering;
  private final Knowledge knowledge;
  private final Problems problems;
  private final InstantSource clock;

  AskApi(
      AskBody body,
      Answering answering,
      Knowledge knowledge,
      Problems problems,
      InstantSource clock) {
    this.body = body;
    this.answering = answering;
    this.knowledge = knowledge;
    this.problems = problems;
    this.clock = clock;
  }

  @Post
  @Consumes(MediaType.APPLICATION_JSON)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> ask(HttpRequest<?> request, @Body @Nullable byte[] bytes) {
    return switch (body.read(bytes == null ? new byte[0] : bytes)) {
      case Refused(var problem) -> problems.show(request, problem);
      case Question question ->
          answering
              .answer(incoming(question))
              .<HttpResponse<?>>map(replied -> HttpResponse.ok(reply(replied)))
              // The key is ours and new, so nobody else can be at it.
              .orElseGet(
                  () -> problems.show(request, Problem.of(HttpStatus.INTERNAL_SERVER_ERROR)));
    };
  }

  private Incoming incoming(Question question) {
    return new Incoming(
        Channel.API,
        "api",
        Tokens.fresh(),
        question.user().orElseGet(Tokens::fresh),
        question.text(),
        question.bureau().id(),
        clock.instant());
  }

  private AskReply reply(Replied replied) {
    var considered =
        replied
            .considered()
            .orElseThrow(() -> new IllegalStateException("a new message got an old reply"));
    return new Replying(knowledge.running(), replied.inquiry(), considered)
        .reply(considered.answer());
  }
}
