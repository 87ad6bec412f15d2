package wenbao.console;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wenbao.application.staff.ChangePassword;
import wenbao.application.staff.SecondStep;

/** A member's own account: the password, and the second step. */
@Controller(MePage.PATH)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MePage {
  static final String PATH = "/console/me";

  private final ChangePassword changePassword;
  private final SecondStep secondStep;
  private final ConsolePages pages;

  MePage(ChangePassword changePassword, SecondStep secondStep, ConsolePages pages) {
    this.changePassword = changePassword;
    this.secondStep = secondStep;
    this.pages = pages;
  }

  @Serdeable
  record PasswordForm(@Nullable String old, @Nullable String chosen, @Nullable String again) {}

  @Serdeable
  record CodeForm(@Nullable String secret, @Nullable String code) {}

  @Needs
  @Get
  HttpResponse<?> show(Signed signed, @QueryValue @Nullable String done) {
    String said =
        switch (done == null ? "" : done) {
          case "password" -> "密码改好了。别的地方登录的都已退出。";
          case "second-step" -> "两步登录开好了，下次登录要输手机上的验证码。";
          case "no-second-step" -> "两步登录关掉了。";
          default -> "";
        };
    return pages.ok(pages.templates().consoleMe(view(signed, said, "", "", Optional.empty())));
  }

  @Needs
  @Post("/password")
  HttpResponse<?> changePassword(Signed signed, @Body PasswordForm form) {
    String chosen = orEmpty(form.chosen);
    var wrong =
        chosen.equals(orEmpty(form.again))
            ? changePassword.change(orEmpty(form.old), chosen, signed.token(), signed.acting())
            : Optional.of("两次输入的新密码不一样，请再输一次。");
    if (wrong.isEmpty()) return pages.goTo(PATH + "?done=password");
    var view = view(signed, "", wrong.get(), "", Optional.empty());
    return pages.wrong(pages.templates().consoleMe(view));
  }

  @Needs
  @Post("/second-step")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED) // browsers say so of an empty form too
  HttpResponse<?> propose(Signed signed) {
    return pages.ok(
        pages
            .templates()
            .consoleMe(
                view(signed, "", "", "", Optional.of(square(signed, secondStep.propose())))));
  }

  @Needs
  @Post("/second-step/start")
  HttpResponse<?> start(Signed signed, @Body CodeForm form) {
    String secret = orEmpty(form.secret);
    if (!secret.matches("[A-Z2-7]{32}")) return pages.goTo(PATH);
    if (secondStep.start(secret, orEmpty(form.code), signed.acting())) {
      return pages.goTo(PATH + "?done=second-step");
    }
    var view =
        view(signed, "", "", "验证码不对。请看手机上现在显示的六位数，再输一次。", Optional.of(square(signed, secret)));
    return pages.wrong(pages.templates().consoleMe(view));
  }

  @Needs
  @Post("/second-step/stop")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED) // browsers say so of an empty form too
  HttpResponse<?> stop(Signed signed) {
    secondStep.stop(signed.member().username(), signed.acting());
    return pages.goTo(PATH + "?done=no-second-step");
  }

  private Square square(Signed signed, String secret) {
    return Square.of(secret, secondStep.address(signed.member(), secret));
  }

  private static MeView view(
      Signed signed, String done, String wrongPassword, String wrongCode, Optional<Square> square) {
    var frame = Frame.of("我的账号", Frame.Section.ME, signed);
    return new MeView(frame, done, wrongPassword, wrongCode, square);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
