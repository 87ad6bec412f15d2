package wenbao.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wenbao.application.staff.ManageStaff;
import wenbao.application.staff.ManageStaff.Outcome;
import wenbao.application.staff.Member;
import wenbao.application.staff.Right;
import wenbao.application.staff.Role;
import wenbao.application.staff.SecondStep;

/** The people of the console: who they are and what they may do. */
@Controller(StaffPage.PATH)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class StaffPage {
  static final String PATH = "/console/staff";

  private final ManageStaff manage;
  private final SecondStep secondStep;
  private final ConsolePages pages;

  StaffPage(ManageStaff manage, SecondStep secondStep, ConsolePages pages) {
    this.manage = manage;
    this.secondStep = secondStep;
    this.pages = pages;
  }

  /** Of a new member, or of one that is changed. */
  @Serdeable
  record Form(
      @Nullable String username,
      @Nullable String name,
      @Nullable List<String> roles,
      @Nullable String active) {
    Set<Role> chosen() {
      return (roles == null ? List.<String>of() : roles)
          .stream().flatMap(role -> Role.of(role).stream()).collect(Collectors.toSet());
    }
  }

  @Needs(Right.MANAGE_STAFF)
  @Get
  HttpResponse<?> list(Signed signed) {
    return pages.ok(pages.templates().consoleStaff(view(signed, StaffView.Fields.EMPTY)));
  }

  @Needs(Right.MANAGE_STAFF)
  @Post
  HttpResponse<?> add(Signed signed, @Body Form form) {
    String username = orEmpty(form.username).strip().toLowerCase(Locale.ROOT);
    var outcome = manage.add(username, orEmpty(form.name), form.chosen(), signed.acting());
    var typed =
        new StaffView.Fields(username, orEmpty(form.name), form.chosen(), Optional.of(outcome));
    return outcome instanceof Outcome.Wrong
        ? pages.wrong(pages.templates().consoleStaff(view(signed, typed)))
        : pages.ok(pages.templates().consoleStaff(view(signed, StaffView.Fields.after(outcome))));
  }

  @Needs(Right.MANAGE_STAFF)
  @Get("/{username}")
  HttpResponse<?> show(Signed signed, String username) {
    var member = manage.find(username);
    return member.isEmpty()
        ? pages.problem(HttpStatus.NOT_FOUND, "没有这个账号。", signed)
        : pages.ok(pages.templates().consoleMember(of(signed, member.get(), Optional.empty())));
  }

  @Needs(Right.MANAGE_STAFF)
  @Post("/{username}")
  HttpResponse<?> change(Signed signed, String username, @Body Form form) {
    var member = manage.find(username);
    if (member.isEmpty()) return pages.problem(HttpStatus.NOT_FOUND, "没有这个账号。", signed);
    boolean active = form.active != null;
    var outcome =
        manage.change(username, orEmpty(form.name), form.chosen(), active, signed.acting());
    return outcome instanceof Outcome.Wrong
        ? pages.wrong(
            pages.templates().consoleMember(of(signed, member.get(), Optional.of(outcome))))
        : pages.goTo(PATH);
  }

  @Needs(Right.MANAGE_STAFF)
  @Post("/{username}/password")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED) // browsers say so of an empty form too
  HttpResponse<?> resetPassword(Signed signed, String username) {
    var member = manage.find(username);
    if (member.isEmpty()) return pages.problem(HttpStatus.NOT_FOUND, "没有这个账号。", signed);
    var outcome = manage.resetPassword(username, signed.acting());
    return pages.ok(
        pages.templates().consoleMember(of(signed, member.get(), Optional.of(outcome))));
  }

  @Needs(Right.MANAGE_STAFF)
  @Post("/{username}/second-step/stop")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED) // browsers say so of an empty form too
  HttpResponse<?> stopSecondStep(Signed signed, String username) {
    if (manage.find(username).isPresent()) secondStep.stop(username, signed.acting());
    return pages.goTo(PATH + "/" + username);
  }

  private StaffView view(Signed signed, StaffView.Fields fields) {
    var frame = Frame.of("人员", Frame.Section.STAFF, signed);
    return new StaffView(frame, manage.all(), fields);
  }

  private static MemberView of(Signed signed, Member member, Optional<Outcome> outcome) {
    return new MemberView(Frame.of(member.name(), Frame.Section.STAFF, signed), member, outcome);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
