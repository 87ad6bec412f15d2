package wenbao.application.learning;

import java.util.List;
import java.util.function.IntPredicate;

/** Learns on trial, and tells how messages are read now and would be read then. */
public interface Trial {
  /** Which files a candidate would be learned with. */
  String lesson();

  /**
   * Takes a minute or two; what answers meanwhile stays as it is.
   *
   * @param goOn is told how far it is, in percent; false: nobody wants it any more
   * @throws java.util.concurrent.CancellationException when nobody does
   */
  Readings learn(List<Taught> sentences, IntPredicate goOn);

  /** Sentences whose label is known and that nothing learns from. */
  List<Taught> calibration();

  /** Takes over what is in force, at once where it is learned already. */
  void takeOver();

  /** The two readings side by side. */
  interface Readings {
    Heard before(String text, String bureau);

    Heard after(String text, String bureau);
  }
}
