package wenbao.application.staff;

import java.time.Instant;
import java.util.Optional;

/** Who is signed in. Kept in the database, under the hash of a random token. */
public interface Sessions {
  void begin(String token, String username, Instant at);

  /**
   * The member of this session, who is still active, unless it is over.
   *
   * @param idleSince sessions not used since then are over
   * @param begunSince sessions that began before are over
   */
  Optional<Member> use(String token, Instant at, Instant idleSince, Instant begunSince);

  /** The same without counting as use: a page that is left open keeps nobody signed in. */
  Optional<Member> look(String token, Instant idleSince, Instant begunSince);

  void end(String token);
}
