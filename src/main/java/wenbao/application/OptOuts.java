package wenbao.application;

import java.time.Instant;

/** Remembers who wants nothing from us but answers to his own questions. */
public interface OptOuts {
  /**
   * @return whether he had not said so before
   */
  boolean add(Incoming from, Instant at);

  /**
   * @return whether he had said so before
   */
  boolean remove(Incoming from);
}
