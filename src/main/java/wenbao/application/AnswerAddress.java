package wenbao.application;

import java.util.Optional;

/**
 * What the address of an answer's page says, part by part. It names nobody: the same answer has the
 * same address for everybody.
 *
 * @param bureau its id
 * @param matters what is told, see {@link Spelled}
 * @param until the last day on which it opens, counted from 1970, in base 36
 */
record AnswerAddress(String bureau, String matters, String until, String signature) {
  private static final int PARTS = 4;

  /** Empty where the path is not whole. */
  static Optional<AnswerAddress> read(String path) {
    var parts = path.split("/");
    return parts.length == PARTS
        ? Optional.of(new AnswerAddress(parts[0], parts[1], parts[2], parts[3]))
        : Optional.empty();
  }

  AnswerAddress signed(String signature) {
    return new AnswerAddress(bureau, matters, until, signature);
  }

  @Override
  public String toString() {
    return String.join("/", bureau, matters, until, signature);
  }
}
