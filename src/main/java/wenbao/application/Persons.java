package wenbao.application;

import java.util.Optional;
import wenbao.domain.Channel;

/** Knows whether a person has a citizen's conversation. */
public interface Persons {
  /** How it stands with the open ticket. */
  enum Having {
    /** Nobody has it, and only the service was unsure. */
    UNSURE,
    /** Nobody has it yet, and the citizen waits for somebody. */
    NOBODY,
    /** A person has it: the service is silent. */
    SOMEBODY
  }

  /** Empty where no ticket is open. */
  Optional<Having> having(Channel channel, String account, String sender);
}
