package wenbao.evaluation;

import wenbao.domain.Channel;

/**
 * How the messages are sent, and with what they are read.
 *
 * @param bureau whom they are sent to
 * @param channel by which they come: it changes what is remembered, and the form of the reply
 * @param embeddings whether sentences are compared by their meaning, or by their words alone
 */
public record Setup(String bureau, Channel channel, boolean embeddings) {
  /** As most runs are. */
  public static Setup of(String bureau) {
    return new Setup(bureau, Channel.API, true);
  }
}
