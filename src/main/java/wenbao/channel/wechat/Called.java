package wenbao.channel.wechat;

import io.micronaut.json.tree.JsonNode;

/** What came of a call. */
sealed interface Called {
  record Done(JsonNode body) implements Called {}

  /**
   * WeChat said no.
   *
   * @param code as in protocols, A8
   * @param message what WeChat says of it, with the id of the request and without secrets
   */
  record Refused(int code, String message) implements Called {}

  /**
   * Nobody knows.
   *
   * @param arrived whether WeChat may have read the request
   */
  record Silent(String why, boolean arrived) implements Called {}
}
