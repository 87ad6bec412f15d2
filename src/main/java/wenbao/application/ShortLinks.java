package wenbao.application;

import java.time.Instant;
import java.util.Optional;

/** Gives long addresses of our own a short name: a short message has no room for them. */
public interface ShortLinks {
  /** Where the short addresses begin on our server. */
  String PATH = "/s/";

  /**
   * @param path of a page of ours, which is open to whoever has it
   * @param until when nobody needs it any more
   * @return eight characters, the same for the same path
   */
  String shorten(String path, Instant until);

  /** The path; empty when there is none, or its time is over. */
  Optional<String> path(String code, Instant now);
}
