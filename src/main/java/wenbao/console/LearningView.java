package wenbao.console;

import java.util.List;
import java.util.Optional;

/**
 * What the page with messages to decide about shows.
 *
 * @param days of how many days
 * @param why which of them: {@code all}, {@code unanswered}, {@code unsure}, {@code corrected}
 * @param page from 1
 * @param kinds how many groups there are
 * @param times how often they were asked together
 * @param done what was done just now; may be empty
 */
public record LearningView(
    Frame frame,
    int days,
    String why,
    int page,
    int pages,
    int kinds,
    long times,
    List<GroupView> groups,
    String done) {
  public String address(int days, String why, int page) {
    return "/console/learning?days=" + days + "&why=" + why + "&page=" + page;
  }

  public String here() {
    return address(days, why, page);
  }

  /**
   * Messages that mean the same, and what to do with them.
   *
   * @param title the one that stands for all
   * @param chosen the label that is chosen; empty: none yet
   * @param to the page to go back to
   * @param more how many are not shown here
   * @param complaint what is wrong; may be empty
   * @param done what was done with it; may be empty, and then it is to be decided
   */
  public record GroupView(
      String id,
      String title,
      long times,
      List<LineView> lines,
      int more,
      LabelOptions options,
      String chosen,
      String to,
      String complaint,
      String done) {}

  /**
   * One of them.
   *
   * @param original as it was asked, masked
   * @param text as it would be learned
   * @param checked whether it is chosen
   * @param was what became of it
   * @param marked what an operator says; may be empty
   * @param inquiry the id of the last one
   * @param complaint what is wrong with it; may be empty
   */
  public record LineView(
      String original,
      String text,
      boolean checked,
      long times,
      String was,
      String marked,
      String last,
      Optional<String> inquiry,
      String complaint) {}
}
