package wenbao.console;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import wenbao.application.staff.Acting;
import wenbao.application.staff.Member;
import wenbao.application.staff.Right;
import wenbao.application.staff.SignIn;
import wenbao.http.CallerAddress;

/** Lets nobody into the console but members, each to the pages of his roles. */
@ServerFilter({"/console", "/console/**"})
final class OnlySignedIn {
  static final String SIGN_IN = "/console/sign-in";
  static final String SIGN_OUT = "/console/sign-out";

  private final SignIn signIn;
  private final CallerAddress addresses;
  private final ConsolePages pages;
  private final boolean demo;

  OnlySignedIn(
      SignIn signIn,
      CallerAddress addresses,
      ConsolePages pages,
      @Value("${wenbao.demo:false}") boolean demo) {
    this.signIn = signIn;
    this.addresses = addresses;
    this.pages = pages;
    this.demo = demo;
  }

  /** Nothing: go on. */
  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  @Nullable HttpResponse<?> filter(HttpRequest<?> request) {
    if (CrossSite.is(request)) {
      return pages.problem(HttpStatus.FORBIDDEN, "这个请求来自别的网站，没有执行。\n请从问保自己的页面再做一次。");
    }
    var route =
        RouteAttributes.getRouteMatch(request)
            .map(match -> match.getAnnotationMetadata())
            .orElse(AnnotationMetadata.EMPTY_METADATA);
    if (route.hasAnnotation(Open.class)) return null;
    boolean unattended = route.hasAnnotation(Unattended.class);
    var member = SessionCookie.token(request).flatMap(unattended ? signIn::look : signIn::member);
    if (unattended && member.isEmpty()) return HttpResponse.noContent(); // ends the asking
    return member.isEmpty() ? askToSignIn(request) : admit(request, route, member.get());
  }

  private @Nullable HttpResponse<?> admit(
      HttpRequest<?> request, AnnotationMetadata route, Member member) {
    String from = addresses.of(request).orElse("本机");
    String token = SessionCookie.token(request).orElseThrow();
    var signed = new Signed(new Acting(member, from), token, demo);
    request.setAttribute(Signed.ATTRIBUTE, signed);
    boolean elsewhere =
        !request.getPath().startsWith(MePage.PATH) && !request.getPath().equals(SIGN_OUT);
    if (member.mustChange() && elsewhere) return goTo(request, MePage.PATH);
    if (RouteAttributes.getRouteMatch(request).isEmpty()) return null; // no such page
    return mayOpen(route, member)
        ? null
        : pages.problem(HttpStatus.FORBIDDEN, "您的岗位用不到这一页。\n如果工作需要，请系统管理员给您加上岗位。", signed);
  }

  private static boolean mayOpen(AnnotationMetadata route, Member member) {
    if (!route.hasAnnotation(Needs.class)) return false;
    Right[] rights = route.enumValues(Needs.class, Right.class);
    return rights.length == 0 || Arrays.stream(rights).anyMatch(member::may);
  }

  private static HttpResponse<?> askToSignIn(HttpRequest<?> request) {
    String back = isPage(request) ? request.getUri().toString() : "/console";
    return goTo(request, SIGN_IN + "?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
  }

  /** htmx would put the page it is sent to into the middle of the one that is open. */
  private static HttpResponse<?> goTo(HttpRequest<?> request, String address) {
    return request.getHeaders().contains("HX-Request")
        ? HttpResponse.unauthorized().header("HX-Redirect", address)
        : HttpResponse.seeOther(URI.create(address));
  }

  private static boolean isPage(HttpRequest<?> request) {
    return request.getMethodName().equals("GET")
        && !request.getHeaders().contains("HX-Request")
        && request.getHeaders().getAll(HttpHeaders.ACCEPT).stream()
            .anyMatch(a -> a.contains("text/html"));
  }
}
