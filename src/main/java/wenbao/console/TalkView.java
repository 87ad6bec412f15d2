package wenbao.console;

import java.util.List;
import java.util.Optional;
import wenbao.application.talks.Drafts.Draft;
import wenbao.application.talks.Suggestion;

/**
 * What the page of one conversation shows.
 *
 * @param draft what was typed before
 * @param count what the draft costs, or why it cannot be sent
 * @param complaint what is wrong with the last thing that was to be done; may be empty
 * @param seen names what the page shows, so that the stream sends only what is newer
 */
public record TalkView(
    Frame frame,
    TalkParts parts,
    List<CannedView> canned,
    Draft draft,
    DraftCount count,
    String complaint,
    String note,
    String noteComplaint,
    String seen) {

  /** What changes by itself while the page is open. */
  public record TalkParts(
      TalkState state, List<TalkLine> lines, List<Suggestion> suggestions, List<NoteView> notes) {}

  /**
   * Where the conversation stands, and what this member may do.
   *
   * @param holder as colleagues call them; empty while nobody has it
   * @param looking colleagues who have it open too
   * @param present whether the citizen's page is open; empty where there is none to be open
   * @param held whether this member has it
   * @param seen when the last message came that the page shows; goes back with what is done
   */
  public record TalkState(
      String id,
      String citizen,
      String bureau,
      String why,
      String state,
      String holder,
      String opened,
      String waited,
      boolean late,
      List<String> looking,
      Optional<Boolean> present,
      boolean held,
      long seen,
      boolean canClaim,
      boolean canTakeOver,
      boolean canReopen,
      String ended,
      List<Option> colleagues,
      List<Option> endings,
      List<Option> items) {}

  /** A reply that is kept ready, its variables filled in. */
  public record CannedView(String id, String title, String text, boolean shared) {}

  public record NoteView(String id, String author, String time, String text) {}

  /**
   * @param text in words: how long it is and what it costs
   * @param wrong why it cannot be sent; empty where it can
   */
  public record DraftCount(String text, Optional<String> wrong, boolean kept) {}
}
