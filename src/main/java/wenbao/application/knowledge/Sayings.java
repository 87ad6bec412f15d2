package wenbao.application.knowledge;

import java.util.Optional;
import wenbao.domain.Intent;
import wenbao.domain.Label;

/** How people ask, as the running service has read it. */
@FunctionalInterface
public interface Sayings {
  /** Empty where nobody has written how people ask for it. */
  Optional<Intent> of(Label label);
}
