package wenbao.channel.wechat;

/**
 * What WeChat pushed, as far as we use it. What was not sent is empty.
 *
 * @param to the account's original id
 * @param from the citizen's openid; never logged
 * @param recognition what WeChat's speech recognition heard, where it is still switched on
 * @param menuId of the link that was tapped instead of typing
 * @param status how the sending of a template message ended
 * @param openId who withdrew their authorisation
 * @param encrypt the sealed message; then the rest is not to be believed
 */
record Push(
    String to,
    String from,
    String createTime,
    String type,
    String msgId,
    String content,
    String recognition,
    String menuId,
    String event,
    String eventKey,
    String status,
    String openId,
    String encrypt) {
  @Override
  public String toString() {
    return "Push[" + to + "]"; // the rest is personal
  }
}
