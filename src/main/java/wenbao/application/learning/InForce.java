package wenbao.application.learning;

import java.util.List;

/**
 * The accepted sentences that answers are given by, beside those of the files.
 *
 * @param version grows with each adoption; 0: nothing was ever adopted
 * @param sentences in a fixed order, so that the same sentences teach the same
 */
public record InForce(long version, List<Taught> sentences) {
  public static final InForce NOTHING = new InForce(0, List.of());
}
