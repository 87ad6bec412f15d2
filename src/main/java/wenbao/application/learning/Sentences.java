package wenbao.application.learning;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wenbao.application.staff.Act;
import wenbao.domain.Label;

/** What editors decided about sentences, kept beside those of {@code intents/}. */
public interface Sentences {
  /**
   * A sentence that was decided about.
   *
   * @param label what it asks for; empty where it was discarded
   * @param by the user name of who decided
   */
  record Kept(String text, Optional<Label> label, String by, Instant at) {
    public String id() {
      return Same.id(text);
    }

    public boolean isAccepted() {
      return label.isPresent();
    }
  }

  /**
   * Stores what was decided; a discarded sentence may be accepted later, an accepted one stays as
   * it is until it was taken back.
   *
   * @return how many are stored now that were not before
   */
  int decide(Collection<Kept> decided, Act act);

  /** Nobody has decided about it then. */
  boolean takeBack(String id, Act act);

  Optional<Kept> find(String id);

  /** Newest first. */
  List<Kept> accepted();

  /** Newest first, as many. */
  List<Kept> discarded(int most);

  /** Which of these ids are decided about. */
  Set<String> decided(Collection<String> ids);
}
