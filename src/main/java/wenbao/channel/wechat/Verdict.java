package wenbao.channel.wechat;

/** What a refusal of WeChat means for the message (protocols, A8). */
enum Verdict {
  /** It is busy, or we are too fast: soon again. */
  BUSY,
  /** The account's calls of this day are used up. */
  USED_UP,
  /** The citizen must write first; kept until then. */
  WINDOW_CLOSED,
  /** This citizen cannot be written to at all. */
  UNREACHABLE,
  /** The text must be sent in pieces. */
  TOO_LONG,
  /** The account may not do this. */
  FORBIDDEN,
  /** Somebody must mend the configuration, ours or that of the platform. */
  MISCONFIGURED,
  /** We did something that we never should, or WeChat says something new. */
  STRANGE;

  static Verdict of(int code) {
    return switch (code) {
      case -1, 45011 -> BUSY;
      case 45009 -> USED_UP;
      case 45015, 45047 -> WINDOW_CLOSED;
      case 40003, 43004, 43019, 43101, 48002, 50002, 50005 -> UNREACHABLE;
      case 45002 -> TOO_LONG;
      case 48001, 48004 -> FORBIDDEN;
      case 40001, 40014, 42001 -> MISCONFIGURED; // a new token did not help either
      case 40002, 40013, 40125, 40164, 41002, 41004 -> MISCONFIGURED;
      default -> STRANGE;
    };
  }
}
