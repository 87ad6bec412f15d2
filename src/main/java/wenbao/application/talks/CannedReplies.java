package wenbao.application.talks;

import java.util.List;
import java.util.Optional;
import wenbao.application.staff.Act;

/** Replies that are kept ready: some for all, some of one member alone. */
public interface CannedReplies {
  /** The shared ones and this member's own, by title. */
  List<Canned> of(String member);

  Optional<Canned> find(String id);

  /** A new one, or one with this id in its place. */
  void save(Canned canned, Act act);

  void remove(String id, Act act);
}
