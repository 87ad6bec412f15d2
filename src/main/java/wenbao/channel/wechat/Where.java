package wenbao.channel.wechat;

/** Says where something failed and with what, without its message: that may quote a citizen. */
final class Where extends RuntimeException {
  Where(Throwable failure) {
    super(
        failure.getClass().getName(),
        failure.getCause() == null ? null : new Where(failure.getCause()),
        false,
        true);
    setStackTrace(failure.getStackTrace());
  }
}
