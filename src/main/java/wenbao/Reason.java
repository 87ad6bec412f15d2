package wenbao;

/** The innermost cause says what would be right; what is around it only says where. */
final class Reason {
  private Reason() {}

  static String of(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null && cause.getCause() != cause) cause = cause.getCause();
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }
}
