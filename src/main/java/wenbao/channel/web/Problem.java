package wenbao.channel.web;

import io.micronaut.http.HttpStatus;
import java.util.Map;

/**
 * Why a request was not answered.
 *
 * @param code for programs; never changes
 * @param message for people: what would be right; on a page its first line is the heading
 */
public record Problem(HttpStatus status, String code, String message) {
  private static final Problem REFUSED =
      new Problem(HttpStatus.BAD_REQUEST, "request-broken", "请求的格式不对，请检查后再发一次。");

  private static final Problem INTERNAL =
      new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "刚才出了点问题，没能答上来。请过一会儿再试一次。");

  private static final Map<HttpStatus, Problem> KNOWN =
      Map.of(
          HttpStatus.UNAUTHORIZED,
          new Problem(HttpStatus.UNAUTHORIZED, "sign-in", "请先登录。"),
          HttpStatus.FORBIDDEN,
          new Problem(HttpStatus.FORBIDDEN, "forbidden", "您没有打开这里的权限。"),
          HttpStatus.NOT_FOUND,
          new Problem(HttpStatus.NOT_FOUND, "not-found", "没有这个页面，请检查地址。"),
          HttpStatus.METHOD_NOT_ALLOWED,
          new Problem(
              HttpStatus.METHOD_NOT_ALLOWED, "method-wrong", "这个地址不接受这种请求方法，提问请用 POST /api/ask。"),
          HttpStatus.REQUEST_ENTITY_TOO_LARGE,
          new Problem(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "body-too-large", "发来的内容太大了，请只写要问的事。"),
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          new Problem(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE,
              "content-type-wrong",
              "内容类型不对，请用 Content-Type: application/json。"));

  /** The problem that a bare status stands for. */
  static Problem of(HttpStatus status) {
    return KNOWN.getOrDefault(status, status.getCode() >= 500 ? INTERNAL : REFUSED.with(status));
  }

  static Problem badRequest(String code, String message) {
    return new Problem(HttpStatus.BAD_REQUEST, code, message);
  }

  private Problem with(HttpStatus other) {
    return new Problem(other, code, message);
  }
}
