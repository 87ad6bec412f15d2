package wenbao.application;

/** Takes a message in without answering it yet, for channels that must acknowledge at once. */
@FunctionalInterface
public interface Accepting {
  /** Stores the message and returns; a repetition is not stored twice. */
  void accept(Incoming incoming);
}
