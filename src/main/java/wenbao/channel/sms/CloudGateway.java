package wenbao.channel.sms;

import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpRequest;
import java.util.Optional;
import wenbao.application.Outbox;
import wenbao.channel.outbound.Sent;
import wenbao.domain.MobileNumber;

/**
 * The gateway of a cloud: it lets through only texts that were filed with it, and sends a message
 * twice when it is told twice.
 */
public abstract class CloudGateway implements Pushes {
  protected final CloudAnswer cloud;

  protected CloudGateway(CloudAnswer cloud) {
    this.cloud = cloud;
  }

  @Override
  public final boolean wantsTemplates() {
    return true;
  }

  @Override
  public final boolean knowsRepetitions() {
    return false;
  }

  @Override
  public boolean signs() {
    return false;
  }

  @Override
  public void verify(Line line, Pushed pushed) {
    throw new IllegalStateException("its calls are not signed");
  }

  @Override
  public final Sent send(Line line, Outbox.Message message, MobileNumber to, String text)
      throws InterruptedException {
    var filled = line.templates().of(text);
    return filled.isEmpty()
        ? new Sent.Refused("no filed template reads like it")
        : cloud.call(request(line, message, to, filled.get()), this::said);
  }

  /** The call by which it takes a message. */
  protected abstract HttpRequest request(
      Line line, Outbox.Message message, MobileNumber to, Templates.Filled filled);

  /** What it answered; empty where that is nothing that we know. */
  protected abstract Optional<Sent> said(JsonNode answer);
}
