package wenbao.application.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wenbao.application.staff.Act;

/**
 * What was learned on trial, one at a time for all instances, and what is in force. Kept in the
 * database, so that every instance shows the same.
 */
public interface Candidates extends Adopted {
  /** What becomes of a candidate. */
  enum State {
    /** Being learned. */
    LEARNING,
    /** Learned, and shown whose answers it would change. */
    SHOWN,
    ADOPTED,
    DROPPED,
    FAILED
  }

  /**
   * A candidate.
   *
   * @param number grows by one with each
   * @param percent how far the learning is
   * @param sentences how many accepted sentences it learns
   * @param against the version of what was in force when it was begun
   * @param lesson which files it was learned with
   * @param tally the figures once they are there
   * @param why it failed; may be empty
   * @param beatAt when whoever learns it was last heard of
   */
  record Candidate(
      long number,
      State state,
      int percent,
      int sentences,
      long against,
      String lesson,
      Optional<Tally> tally,
      String why,
      String by,
      Instant begunAt,
      Instant beatAt) {}

  /**
   * In figures.
   *
   * @param asked how many different messages were read again
   * @param changed how many of them would be answered differently
   * @param calibrated how many sentences were read again whose label is known
   * @param rightBefore how many of them are understood by what is in force
   */
  record Tally(int asked, int changed, int calibrated, int rightBefore, int rightAfter) {}

  /**
   * Begins one.
   *
   * @param deadSince whoever was not heard of since then learns no more
   * @return its number; empty while another is being learned
   */
  Optional<Long> begin(List<Taught> sentences, String lesson, Instant deadSince, Act act);

  /** False: it was dropped, or another one was begun. */
  boolean beat(long number, int percent, Instant now);

  void show(long number, Tally tally, List<Change> changes, Instant now);

  void fail(long number, String why, Instant now);

  /** The newest. */
  Optional<Candidate> newest();

  /** Whose answers it would change, most often asked first. */
  List<Change> changes(long number);

  /** False when it is not there to be dropped any more. */
  boolean drop(long number, Act act);

  /**
   * Puts its sentences in force.
   *
   * @return false when it is not shown any more, or something else was put in force since
   */
  boolean adopt(long number, Act act);
}
