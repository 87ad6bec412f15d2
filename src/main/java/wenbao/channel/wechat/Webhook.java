package wenbao.channel.wechat;

import static io.micronaut.http.HttpStatus.SERVICE_UNAVAILABLE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenbao.channel.wechat.AnswerBeforeHangUp.NotStored;
import wenbao.channel.wechat.Opened.Forged;
import wenbao.channel.wechat.Opened.Genuine;
import wenbao.channel.wechat.Opened.Unreadable;

/** The address that WeChat calls. */
@Controller("/webhooks/wechat/{id}")
final class Webhook {
  private static final Logger log = LoggerFactory.getLogger(Webhook.class);
  private static final int MOST_BYTES = 64 * 1024;

  private final Accounts accounts;
  private final AnswerBeforeHangUp answering;
  private final Replays replays;
  private final InstantSource clock;

  Webhook(Accounts accounts, AnswerBeforeHangUp answering, Replays replays, InstantSource clock) {
    this.accounts = accounts;
    this.answering = answering;
    this.replays = replays;
    this.clock = clock;
  }

  /** WeChat asks whether the address is ours; the echo is plain text whatever stands in it. */
  @Get(produces = MediaType.TEXT_PLAIN)
  HttpResponse<String> verify(String id, HttpRequest<?> request) {
    var account = accounts.find(id);
    if (account.isEmpty()) return HttpResponse.notFound();
    var signed = Signed.of(request.getParameters());
    if (signed.by(account.get()).isPresent()) return text(signed.echo());
    log.warn("{}: verification refused, wrong signature", id);
    return HttpResponse.status(HttpStatus.FORBIDDEN);
  }

  @Post(consumes = MediaType.ALL, produces = MediaType.ALL)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<String> push(String id, HttpRequest<?> request, @Nullable @Body InputStream body)
      throws IOException {
    byte[] bytes = read(body);
    var account = accounts.find(id);
    if (account.isEmpty()) return HttpResponse.notFound();
    if (bytes.length > MOST_BYTES) return HttpResponse.status(HttpStatus.REQUEST_ENTITY_TOO_LARGE);
    var signed = Signed.of(request.getParameters());
    return switch (OpenPush.open(account.get(), signed, new String(bytes, UTF_8))) {
      case Genuine genuine when !replays.passes(account.get(), signed, genuine) -> {
        log.warn("{}: refused, a call that was made before", id);
        yield HttpResponse.status(HttpStatus.FORBIDDEN);
      }
      case Genuine genuine -> answer(account.get(), genuine, Arrival.of(request), signed.nonce());
      case Unreadable(var why) -> {
        log.error("{}: taken but not answered, {}", id, why);
        yield taken();
      }
      case Forged(var why) -> {
        log.warn("{}: refused, {}", id, why);
        yield HttpResponse.status(HttpStatus.FORBIDDEN);
      }
    };
  }

  // Closed before we respond: Micronaut waits for the rest of a body that is left open.
  private static byte[] read(@Nullable InputStream body) throws IOException {
    if (body == null) return new byte[0];
    try (body) {
      return body.readNBytes(MOST_BYTES + 1);
    }
  }

  private HttpResponse<String> answer(
      Account account, Genuine genuine, Instant arrival, String nonce) {
    try {
      return answering
          .answer(account, genuine.push(), arrival)
          .map(reply -> WriteReply.write(genuine, reply, nonce, clock.instant()))
          .map(Webhook::xml)
          .orElseGet(Webhook::taken);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (NotStored e) {
      log.warn("{}: message {} must come again", account.id(), MessageKey.of(genuine.push()));
      return HttpResponse.status(SERVICE_UNAVAILABLE);
    } catch (RuntimeException e) {
      log.error("{}: message {} failed", account.id(), MessageKey.of(genuine.push()), new Where(e));
      // Nobody reads a reply to it, and it must not be lost: WeChat sends it again.
      if (Hear.isFarewell(genuine.push())) return HttpResponse.status(SERVICE_UNAVAILABLE);
    }
    return taken(); // after anything else the citizen reads that the account is out of order
  }

  /** No answer now, and please do not repeat. */
  private static HttpResponse<String> taken() {
    return text("success");
  }

  private static HttpResponse<String> text(String text) {
    return HttpResponse.ok(text)
        .contentType(MediaType.TEXT_PLAIN_TYPE)
        .header("X-Content-Type-Options", "nosniff");
  }

  private static HttpResponse<String> xml(String xml) {
    return HttpResponse.ok(xml).contentType(MediaType.of("application/xml; charset=utf-8"));
  }
}
