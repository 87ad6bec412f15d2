package wenbao.channel.wechat;

import java.util.List;

/** What an operator reads about an account. */
public sealed interface Report {
  /** It was found out, or done. */
  record Lines(List<String> lines) implements Report {}

  /** It could not be; says what would help. */
  record Complaint(String text) implements Report {}
}
