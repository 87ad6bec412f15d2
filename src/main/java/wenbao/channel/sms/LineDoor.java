package wenbao.channel.sms;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import wenbao.application.Budgets;
import wenbao.application.Outbox;
import wenbao.application.Spending;
import wenbao.channel.outbound.Door;
import wenbao.channel.outbound.Sent;
import wenbao.domain.Channel;
import wenbao.domain.MobileNumber;

/** Short messages leave by the gateway of their line, as long as its budget lasts. */
@Singleton
final class LineDoor implements Door {
  private final Lines lines;
  private final Budgets budgets;
  private final InstantSource clock;

  LineDoor(Lines lines, Budgets budgets, InstantSource clock) {
    this.lines = lines;
    this.budgets = budgets;
    this.clock = clock;
  }

  @Override
  public Channel channel() {
    return Channel.SMS;
  }

  @Override
  public boolean isOpen() {
    return !lines.none();
  }

  @Override
  public Sent send(Outbox.Message message) throws InterruptedException {
    var line = lines.find(message.account());
    if (line.isEmpty()) {
      // Perhaps a slip in the configuration, so the answer is not thrown away at once.
      return new Sent.Again("no line “" + message.account() + "” in wenbao.sms.lines");
    }
    var to = MobileNumber.read(message.recipient());
    return to.isEmpty()
        ? new Sent.Refused("the recipient is no mobile number of the mainland")
        : send(line.get(), message, to.get());
  }

  private Sent send(Line line, Outbox.Message message, MobileNumber to)
      throws InterruptedException {
    var gateway = lines.gateway(line);
    boolean again = message.begun();
    if (again && !gateway.knowsRepetitions()) {
      // It was killed before it could say so, and the provider would send it twice.
      return new Sent.Unconfirmed("somebody was sending it and never said more");
    }
    var budget = line.budget();
    var now = clock.instant();
    var spending =
        again ? Spending.SPENT : budgets.spend(message, budget.perNumber(), budget.daily(), now);
    return switch (spending) {
      case SPENT -> counted(line, message, to, now);
      case USED_UP ->
          new Sent.Refused("the day's messages are used up, to this number or altogether");
      case ELSEWHERE -> new Sent.Elsewhere();
    };
  }

  /** What is tried again will be counted again. */
  private Sent counted(Line line, Outbox.Message message, MobileNumber to, Instant spent)
      throws InterruptedException {
    Sent sent = lines.gateway(line).send(line, message, to, unsigned(message.text()));
    if (sent instanceof Sent.Again) budgets.giveBack(message, spent);
    return sent;
  }

  /** Carriers let the signature pass that is filed for the line, and no other. */
  private static String unsigned(String text) {
    return text.replaceFirst("^【[^】]*】", "");
  }
}
