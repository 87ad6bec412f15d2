package wenbao.application;

import java.time.Instant;
import wenbao.domain.Channel;

/**
 * Forgets people. What was asked and answered stays as a number; who asked, and in which words, is
 * gone.
 */
public interface Erasing {
  /** Somebody left the channel: nothing is sent any more, and they are forgotten when it is due. */
  void leave(Channel channel, String account, String sender, Instant now, Instant due);

  /** Somebody came back before they were forgotten. */
  void comeBack(Channel channel, String account, String sender);

  /** At once, as somebody has the right to demand. */
  void erase(Channel channel, String account, String sender);

  /**
   * Those who left and whose time has come.
   *
   * @return how many
   */
  int eraseDue(Instant now);

  /**
   * Everything older is deleted whole.
   *
   * @return how many inquiries
   */
  int deleteBefore(Instant then);
}
