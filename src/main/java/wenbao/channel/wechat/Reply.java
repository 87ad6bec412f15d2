package wenbao.channel.wechat;

/** What stands in a response. */
sealed interface Reply {
  /** Text, with links. */
  record Text(String content) implements Reply {}

  /** One large card that opens a page (a news article in WeChat's words). */
  record Card(String title, String description, String url) implements Reply {}
}
