package wenbao.nlp;

import java.util.Arrays;

/**
 * The sentences of the lesson that are nearest to a message vote for their labels, the nearer the
 * louder. The sentences stand in the order of their labels, and only those of the labels in
 * question are compared: comparing with all would take ten times as long and change nothing.
 */
final class Nearest {
  /** How alike a message and a sentence are: 1 when they are the same. */
  @FunctionalInterface
  interface Likeness {
    /**
     * @param atLeast what is not more than this need not be said exactly, only that it is not more
     */
    double to(int sentence, double atLeast);
  }

  /**
   * How the labels stand.
   *
   * @param probabilities of each label
   * @param closest the nearest sentence of all, -1 where there is none
   */
  record Vote(double[] probabilities, int closest) {}

  private static final int VOTERS = 10;

  /** What a label without a voter gets: it may still be right. */
  private static final double LEAST = 1e-3;

  private final int[] firstOf;

  /**
   * @param firstOf where each label's sentences begin; one more at the end: how many there are
   */
  Nearest(int[] firstOf) {
    this.firstOf = firstOf;
  }

  /**
   * @param among the labels in question, the likeliest first
   * @param sharpness how much louder a nearer one is: the vote is exp(sharpness · likeness)
   */
  Vote vote(Likeness likeness, int[] among, double sharpness) {
    double[] alike = new double[VOTERS]; // the best so far, ascending
    int[] whose = new int[VOTERS];
    int[] which = new int[VOTERS];
    Arrays.fill(alike, Double.NEGATIVE_INFINITY);
    Arrays.fill(which, -1);
    for (int label : among) {
      for (int sentence = firstOf[label]; sentence < firstOf[label + 1]; sentence++) {
        double like = likeness.to(sentence, alike[0]);
        if (like <= alike[0]) continue;
        int at = 0;
        while (at + 1 < VOTERS && alike[at + 1] < like) {
          alike[at] = alike[at + 1];
          whose[at] = whose[at + 1];
          which[at] = which[at + 1];
          at++;
        }
        alike[at] = like;
        whose[at] = label;
        which[at] = sentence;
      }
    }
    double[] votes = new double[firstOf.length - 1];
    Arrays.fill(votes, LEAST);
    for (int i = 0; i < VOTERS; i++) {
      if (which[i] >= 0) votes[whose[i]] += Math.exp(sharpness * (alike[i] - 1));
    }
    double total = Arrays.stream(votes).sum();
    for (int k = 0; k < votes.length; k++) votes[k] /= total;
    return new Vote(votes, which[VOTERS - 1]);
  }
}
