package wenbao.application.talks;

import java.time.Instant;
import java.util.List;
import wenbao.application.staff.Act;

/** What members write about a conversation for each other. */
public interface Notes {
  /**
   * @param author a user name
   * @param text masked
   */
  record Note(String id, String ticket, String author, String text, Instant at) {}

  void add(Note note, Act act);

  /** Oldest first. */
  List<Note> of(String ticket);
}
