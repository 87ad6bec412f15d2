package wenbao.application;

/** Takes a citizen's message in, for a channel that must acknowledge before there is a reply. */
@FunctionalInterface
public interface Accepting {
  /**
   * Stores the message and returns at once; nobody holds its lease, so that {@link
   * AnsweringLeftBehind} takes it next. A message that is stored already stays as it is.
   *
   * @throws RuntimeException when it could not be stored: the channel must not acknowledge it
   */
  void accept(Incoming incoming);
}
