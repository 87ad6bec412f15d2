package wenbao.application;

import java.util.concurrent.atomic.AtomicReference;
import wenbao.domain.Catalog;

/**
 * The catalogue that answers are made from at this moment. A reload that fails leaves it as it is.
 */
public final class Knowledge {
  private final AtomicReference<Catalog> running;

  public Knowledge(Catalog first) {
    running = new AtomicReference<>(first);
  }

  public Catalog running() {
    return running.get();
  }

  /** Only for a catalogue that was read and checked as a whole. */
  public void replace(Catalog checked) {
    running.set(checked);
  }
}
