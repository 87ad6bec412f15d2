package wenbao.application.talks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import wenbao.application.staff.Acting;
import wenbao.application.staff.Right;
import wenbao.understanding.HidePersonalData;

/** Writes a note beside a conversation; the citizen never sees it. */
public final class AddNote {
  public static final int LONGEST = 1000;

  private final Notes notes;
  private final Supplier<String> ids;
  private final InstantSource clock;

  public AddNote(Notes notes, Supplier<String> ids, InstantSource clock) {
    this.notes = notes;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @return what is wrong with it; empty when it was added
   */
  public Optional<String> add(String ticket, String typed, Acting acting) {
    acting.need(Right.CONVERSE);
    String text = typed.strip();
    if (text.isEmpty()) return Optional.of("备注还是空的，请写点什么再存。");
    if (text.length() > LONGEST) {
      return Optional.of("备注最多 " + LONGEST + " 个字，现在有 " + text.length() + " 个。");
    }
    Instant now = clock.instant();
    String author = acting.member().username();
    var note = new Notes.Note(ids.get(), ticket, author, HidePersonalData.hide(text), now);
    notes.add(note, acting.act(now, "note-added", ticket));
    return Optional.empty();
  }
}
