package wenbao.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import wenbao.application.staff.SignIn;
import wenbao.application.staff.SignIn.Result;
import wenbao.http.CallerAddress;

/** Where members sign in and out. */
@Controller
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignInPage {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private final SignIn signIn;
  private final CallerAddress addresses;
  private final ConsolePages pages;

  SignInPage(SignIn signIn, CallerAddress addresses, ConsolePages pages) {
    this.signIn = signIn;
    this.addresses = addresses;
    this.pages = pages;
  }

  /**
   * @param code of the second step
   * @param to the page that was asked for
   */
  @Serdeable
  record Form(
      @Nullable String username,
      @Nullable String password,
      @Nullable String code,
      @Nullable String to) {}

  @Open
  @Get(OnlySignedIn.SIGN_IN)
  HttpResponse<?> show(@QueryValue @Nullable String to) {
    return pages.ok(pages.templates().consoleSignIn(SignInView.fresh(ours(to))));
  }

  @Open
  @Post(OnlySignedIn.SIGN_IN)
  HttpResponse<?> signIn(HttpRequest<?> request, @Body Form form) {
    String username = orEmpty(form.username).strip().toLowerCase(java.util.Locale.ROOT);
    String from = addresses.of(request).orElse("本机");
    var result = signIn.signIn(username, orEmpty(form.password), orEmpty(form.code), from);
    String to = ours(form.to);
    return switch (result) {
      case Result.In(var token, var member) ->
          pages.goTo(to).cookie(SessionCookie.of(request, token));
      case Result.Wrong() -> again(username, to, "用户名或密码不对，请再输一次。忘了密码，请系统管理员重设。", false);
      case Result.Locked(var until) -> again(username, to, locked(until), false);
      case Result.CodeNeeded(var given) ->
          again(username, to, given ? "验证码不对或已用过，请等下一个再输。" : "", true);
    };
  }

  @Needs
  @Post(OnlySignedIn.SIGN_OUT)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED) // browsers say so of an empty form too
  HttpResponse<?> signOut(HttpRequest<?> request, Signed signed) {
    signIn.signOut(signed.token(), signed.acting());
    return pages.goTo(OnlySignedIn.SIGN_IN).cookie(SessionCookie.gone(request));
  }

  private HttpResponse<?> again(String username, String to, String complaint, boolean asksCode) {
    var view = new SignInView(username, to, complaint, asksCode);
    return pages.wrong(pages.templates().consoleSignIn(view));
  }

  private static String locked(Instant until) {
    return "连着输错太多次，这个账号锁到 " + TIME.format(until) + "。急用请系统管理员重设密码。";
  }

  /** A page of the console, and nobody else's. */
  private static String ours(@Nullable String to) {
    boolean ours = to != null && to.matches("/console(?:[/?][^\\\\\\s]*)?") && !to.contains("..");
    return ours ? to : "/console";
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
