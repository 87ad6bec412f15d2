package wenbao.channel.wechat;

/** What came of a call. */
sealed interface Called {
  record Done(io.micronaut.json.tree.JsonNode body) implements Called {}

  /**
   * WeChat said no.
   *
   * @param message errmsg with its rid, without secrets
   */
  record Refused(int code, String message) implements Called {}

  /**
   * Nobody knows.
   *
   * @param arrived whether WeChat may have read the request
   */
  record Silent(String why, boolean arrived) implements Called {}
}
