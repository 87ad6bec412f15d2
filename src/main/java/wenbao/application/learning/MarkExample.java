package wenbao.application.learning;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import wenbao.application.staff.Acting;
import wenbao.application.staff.Right;
import wenbao.domain.Label;

/**
 * An operator says what a message was about. Nothing is learned by that; an editor sees it and
 * decides.
 */
public final class MarkExample {
  private static final List<Right> ANY =
      List.of(Right.CORRECT, Right.CONVERSE, Right.ANSWER, Right.JUDGE);

  private final Marks marks;
  private final Files files;
  private final InstantSource clock;

  public MarkExample(Marks marks, Files files, InstantSource clock) {
    this.marks = marks;
    this.files = files;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Marked(Label label, String name) implements Outcome {}

    record Wrong(String why) implements Outcome {}
  }

  /**
   * @param inquiry its id; the text is taken from there, so that it is masked
   */
  public Outcome mark(String inquiry, String label, Acting acting) {
    if (ANY.stream().noneMatch(acting.member()::may)) acting.need(Right.CORRECT);
    var chosen = files.choices().stream().filter(c -> c.label().value().equals(label)).findFirst();
    if (chosen.isEmpty()) return new Outcome.Wrong("请选一个事项，再按“记下”。");
    var text = text(inquiry);
    if (text.isEmpty()) return new Outcome.Wrong("这条消息已经不在了，记不了。");
    Label right = chosen.get().label();
    var now = clock.instant();
    var act = acting.act(now, "example-marked", inquiry, chosen.get().name());
    marks.put(new Marks.Mark(inquiry, text.get(), right, acting.member().username(), now), act);
    return new Outcome.Marked(right, chosen.get().name());
  }

  /** What was asked, masked; empty where it is not kept any more. */
  public Optional<String> text(String inquiry) {
    return marks.text(inquiry).filter(text -> !text.isBlank());
  }

  /** What somebody said it was about. */
  public Optional<Label> marked(String inquiry) {
    return marks.find(inquiry).map(Marks.Mark::label);
  }

  public List<Files.Choice> choices() {
    return files.choices();
  }
}
