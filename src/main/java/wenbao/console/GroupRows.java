package wenbao.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenbao.application.learning.CheckSentence;
import wenbao.application.learning.Files;
import wenbao.application.learning.Group;
import wenbao.console.LearningView.GroupView;
import wenbao.console.LearningView.LineView;
import wenbao.domain.Label;

/**
 * Makes of a group what the page shows.
 *
 * @param to the page to go back to
 */
record GroupRows(Files files, String to) {
  /** More than one looks at at once; what is left comes again. */
  private static final int LINES = 12;

  GroupView fresh(Group group) {
    var lines = group.lines().stream().limit(LINES).map(this::line).toList();
    return new GroupView(
        group.id(),
        group.lines().getFirst().text(),
        group.times(),
        lines,
        group.lines().size() - lines.size(),
        options(),
        group.suggested().map(Label::value).orElse(""),
        to,
        "",
        "");
  }

  private LineView line(Group.Line line) {
    var message = line.message();
    boolean clean = CheckSentence.isClean(message.text());
    String marked =
        line.marked().map(m -> m.by() + " 说是“" + files.name(m.label()) + "”").orElse("");
    return new LineView(
        message.text(),
        message.text(),
        clean,
        message.times(),
        LearningWords.was(message, files),
        marked,
        LearningWords.time(message.last()),
        Optional.of(message.inquiry()),
        clean ? "" : "有遮住的内容或者太长，要改写了才能收。");
  }

  /** As it was sent, with what is wrong. */
  GroupView again(FormFields form, String complaint, Map<Integer, String> wrong) {
    var lines = new ArrayList<LineView>();
    List<String> originals = form.all("original");
    for (int row = 0; row < originals.size(); row++) {
      lines.add(
          new LineView(
              originals.get(row),
              at(form, "text", row),
              form.all("chosen").contains(String.valueOf(row)),
              Integer.parseInt(numeric(at(form, "times", row))),
              at(form, "was", row),
              at(form, "marked", row),
              at(form, "last", row),
              Optional.empty(),
              wrong.getOrDefault(row, "")));
    }
    return view(form, lines, complaint, "");
  }

  GroupView done(FormFields form, String done) {
    return view(form, List.of(), "", done);
  }

  private GroupView view(FormFields form, List<LineView> lines, String complaint, String done) {
    String id = form.one("group").replaceAll("[^0-9a-f]", "");
    return new GroupView(
        id,
        form.one("title"),
        form.number("asked", 0),
        lines,
        form.number("more", 0),
        options(),
        form.one("label"),
        to,
        complaint,
        done);
  }

  private LabelOptions options() {
    return LabelOptions.of(files.choices());
  }

  private static String at(FormFields form, String name, int row) {
    var all = form.all(name);
    return row < all.size() ? all.get(row) : "";
  }

  private static String numeric(String written) {
    return written.matches("[0-9]{1,9}") ? written : "0";
  }
}
