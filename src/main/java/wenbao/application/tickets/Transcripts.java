package wenbao.application.tickets;

import java.util.Optional;

/** Reads what was said. */
public interface Transcripts {
  Optional<Transcript> of(String ticket);
}
