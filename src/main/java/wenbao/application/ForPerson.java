package wenbao.application;

/** What a settled message means for whoever has the conversation, or should have it. */
public sealed interface ForPerson {
  /** Nobody has it, and nobody need. */
  record Nothing() implements ForPerson {}

  /**
   * Somebody is to look at it: a ticket is opened, or the open one waits for a reply to this too.
   *
   * @param bureau the account's
   */
  record Needed(PersonNeeded why, String bureau) implements ForPerson {}

  /** A ticket is open already and goes on as it was. */
  record Seen() implements ForPerson {}

  /** A ticket is open only because something was not understood, and now it is. */
  record Over() implements ForPerson {}

  /** Whether a ticket is open afterwards. */
  default boolean leavesOpen() {
    return this instanceof Needed || this instanceof Seen;
  }
}
