package wenbao.console;

import java.util.List;

/**
 * What the page with the accepted sentences shows.
 *
 * @param waiting how many are accepted and not in force yet
 * @param discarded the newest
 * @param done what was done just now; may be empty
 */
public record LearnedSentencesView(
    Frame frame,
    List<Line> accepted,
    int inForce,
    int waiting,
    List<LeftOut> leftOut,
    List<Line> discarded,
    String done) {
  /**
   * A sentence.
   *
   * @param label what it asks for, in Chinese
   * @param state what answers by it
   */
  public record Line(String id, String text, String label, State state, String by, String at) {}

  /** What answers by an accepted sentence. */
  public enum State {
    IN_FORCE("在用"),
    WAITING("等重新学习"),
    IN_THE_FILES("已写进文件"),
    LEFT_OUT("学不了"),
    DISCARDED("丢掉了");

    private final String chinese;

    State(String chinese) {
      this.chinese = chinese;
    }

    public String chinese() {
      return chinese;
    }
  }

  /** A sentence that cannot be learned, and why. */
  public record LeftOut(String text, String label, String why) {}
}
