package wenbao.channel.sms;

import java.util.Optional;
import java.util.Set;
import wenbao.application.Outbox;
import wenbao.channel.outbound.Sent;
import wenbao.domain.MobileNumber;

/** The other side of a line: takes our messages in its provider's way. */
public interface Gateway {
  /** What the configuration calls it. */
  String provider();

  /** Settings without which a line makes no sense, as the configuration writes them. */
  Set<String> needs();

  /** Where it takes messages unless the line says otherwise. */
  Optional<String> api();

  /** How the address may begin where it takes messages. */
  default Set<String> schemes() {
    return Set.of("https", "http");
  }

  /** Whether it lets through only texts that were filed with it. */
  boolean wantsTemplates();

  /** Whether a message that is sent again under its id arrives once. */
  boolean knowsRepetitions();

  /**
   * Sends one message. Never throws for what the network does.
   *
   * @param text with everything that the citizen reads, but without the signature
   */
  Sent send(Line line, Outbox.Message message, MobileNumber to, String text)
      throws InterruptedException;
}
