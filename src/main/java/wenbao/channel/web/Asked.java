package wenbao.channel.web;

import java.util.Optional;
import wenbao.domain.Bureau;

/** What a request to the API turned out to be. */
sealed interface Asked {
  /** A question; with a user, the conversation is remembered. */
  record Question(String text, Optional<String> user, Bureau bureau) implements Asked {}

  record Refused(Problem problem) implements Asked {}
}
