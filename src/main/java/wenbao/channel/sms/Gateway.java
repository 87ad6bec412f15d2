package wenbao.channel.sms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import wenbao.application.Outbox;
import wenbao.channel.outbound.Sent;

/** The other side of a line: pushes to us and takes our messages, each in its provider's way. */
public interface Gateway {
  /** What the configuration calls it. */
  String provider();

  /** Settings without which a line makes no sense, as the configuration writes them. */
  Set<String> needs();

  /** Where it takes messages unless the line says otherwise. */
  Optional<String> api();

  /** Whether it lets through only texts that were filed with it. */
  boolean wantsTemplates();

  /** Whether a message that is sent again under its id arrives once. */
  boolean knowsRepetitions();

  /** Whether it can sign its calls to us. */
  boolean signs();

  /**
   * @throws Rejected when this call proves nothing, on a line whose calls are signed
   */
  void verify(Line line, Pushed pushed);

  /**
   * The citizens' messages of a call, perhaps none.
   *
   * @throws Rejected saying what would be right
   */
  List<Up> messages(Pushed pushed);

  /**
   * What became of messages of ours, perhaps none.
   *
   * @throws Rejected saying what would be right
   */
  List<Report> reports(Pushed pushed);

  /** What the provider wants to hear when all is stored. */
  String taken();

  /**
   * Sends one message. Never throws for what the network does.
   *
   * @param text with everything that the citizen reads, but without the signature
   */
  Sent send(Line line, Outbox.Message message, MobileNumber to, String text)
      throws InterruptedException;
}
