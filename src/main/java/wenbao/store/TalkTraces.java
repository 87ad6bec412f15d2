package wenbao.store;

import jakarta.inject.Singleton;

/** What members wrote about conversations, and who looked at them, to be forgotten with them. */
@Singleton
final class TalkTraces {
  private final NoteRows notes;
  private final DraftRows drafts;
  private final LookingRows looking;

  TalkTraces(NoteRows notes, DraftRows drafts, LookingRows looking) {
    this.notes = notes;
    this.drafts = drafts;
    this.looking = looking;
  }

  /** Before the tickets themselves are forgotten, and only within {@link Transactions#write}. */
  void forget(String channel, String account, String senderHash) {
    notes.forget(channel, account, senderHash);
    drafts.forget(channel, account, senderHash);
    looking.forget(channel, account, senderHash);
  }

  /** Only within {@link Transactions#write}. */
  void deleteBefore(long then) {
    notes.deleteBefore(then);
    drafts.deleteBefore(then);
    looking.deleteBefore(then);
  }
}
