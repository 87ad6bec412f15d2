package wenbao.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wenbao.application.reports.Asked;
import wenbao.application.reports.SearchInquiries;
import wenbao.application.reports.SearchInquiries.Found;
import wenbao.application.staff.Right;

/**
 * What the page of the search shows.
 *
 * @param beginning whether the newest are among the rows
 * @param older the address of the next page
 */
public record InquiriesView(
    Frame frame,
    FilterForm form,
    ChineseNames names,
    List<Row> rows,
    String count,
    boolean beginning,
    Optional<String> older) {
  private static final int REPLY = 90;
  private static final int QUESTION = 300;

  /**
   * @param text empty where the citizen was forgotten
   */
  public record Row(Asked asked, List<Marked> text, List<Marked> reply) {}

  /** A part of the filter that has no field of its own, and the address without it. */
  public record Chip(String said, String without) {}

  static InquiriesView of(
      Frame frame, FilterForm form, ChineseNames names, Found found, boolean beginning) {
    var words = form.words();
    var rows = found.rows().stream().map(asked -> row(asked, words)).toList();
    var older =
        found
            .older()
            .map(p -> form.address(InquiriesPage.PATH) + "&before=" + p.at() + "." + p.id());
    return new InquiriesView(frame, form, names, rows, count(found), beginning, older);
  }

  private static Row row(Asked asked, List<String> words) {
    String reply = asked.answered().map(a -> a.reply().replaceAll("\\s+", " ")).orElse("");
    return new Row(
        asked, Marked.excerpt(asked.text(), words, QUESTION), Marked.excerpt(reply, words, REPLY));
  }

  private static String count(Found found) {
    return found.count() >= SearchInquiries.COUNTED
        ? "1 万条以上"
        : found.count() == 0 ? "一条也没有" : found.count() + " 条";
  }

  public List<Chip> chips() {
    var chips = new ArrayList<Chip>();
    for (String field : List.of("hour", "same", "waited")) {
      if (!form.has(field)) continue;
      String said = FilterForm.described(field, form.value(field), names);
      chips.add(new Chip(said, form.with(field, "").address(InquiriesPage.PATH)));
    }
    return chips;
  }

  /** Whether a condition is set that is folded away otherwise. */
  public boolean isNarrow() {
    return List.of("channel", "bureau", "outcome", "label", "aspect", "below", "judged", "rated")
        .stream()
        .anyMatch(form::has);
  }

  public boolean mayExport() {
    return frame.member().may(Right.EXPORT);
  }

  public boolean mayJudge() {
    return frame.member().may(Right.JUDGE);
  }

  public String csv() {
    return form.address(InquiriesPage.PATH + ".csv");
  }

  public String xlsx() {
    return form.address(InquiriesPage.PATH + ".xlsx");
  }
}
