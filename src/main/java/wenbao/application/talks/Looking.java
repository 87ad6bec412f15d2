package wenbao.application.talks;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Who has which conversation open, on whatever instance. */
public interface Looking {
  /** No member's name: the citizen himself, on a page of his own. */
  String CITIZEN = "";

  /** This member has it open, until somebody says so again. */
  void look(String ticket, String member, Instant until);

  void leave(String ticket, String member);

  /** The conversations of which the citizen's own page is open. */
  Set<String> withCitizen(Instant now);

  /** The user names, in order. */
  List<String> at(String ticket, Instant now);
}
