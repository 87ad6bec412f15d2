package wenbao.evaluation;

import java.util.List;
import java.util.Locale;

/**
 * One figure as a supervisor reads it.
 *
 * @param id its key in the JSON
 * @param number as it stands there; not a number where there was nothing to count
 * @param detail {@code 812 / 993}
 * @param meaning what was counted among what
 * @param wanted which way it ought to go
 */
public record Headline(
    String id,
    String name,
    double number,
    Scale scale,
    String detail,
    String meaning,
    Wanted wanted) {

  /** Which way a figure ought to go. */
  public enum Wanted {
    MORE,
    LESS,
    /** A question back is better than a wrong answer, and worse than a right one. */
    NEITHER
  }

  /** How a figure is printed. */
  public enum Scale {
    PERCENT(100, "%.1f%%", "%+.1f"),
    PLAIN(1, "%.3f", "%+.3f");

    private final double factor;
    private final String format;
    private final String signed;

    Scale(double factor, String format, String signed) {
      this.factor = factor;
      this.format = format;
      this.signed = signed;
    }

    String print(double number) {
      return Headline.number(factor * number, format);
    }

    String printSigned(double number) {
      return Headline.number(factor * number, signed);
    }
  }

  public static List<Headline> of(Figures f) {
    return List.of(
        more("rank-1", "第一名就对", f.rank1(), "问事项的话里，最像的那个猜测是对的"),
        more("rank-3", "前三名里有", f.rank3(), "问事项的话里，最像的三个猜测中有对的"),
        more("told-right", "答对", f.toldRight(), "问事项的话里，直接回答了对的事项"),
        of("asked-right", "反问带对", f.askedRight(), "问事项的话里，反问的选项中有对的", Wanted.NEITHER),
        less("told-wrong", "答错", f.toldWrong(), "全部的话里，直接回答了不对的事项"),
        more("decisions-right", "非事项处理对", f.decisionsRight(), "不是问事项的话里，问候、转人工、指路等处理得对"),
        less("not-ours-told", "非医保当事项答", f.notOursTold(), "标为 not-ours 的话里，被当作事项直接回答"),
        more("turns-right", "对话逐句对", f.turns(), "多轮对话的每一句里，结果对的"),
        more("dialogues-right", "对话全对", f.dialogues(), "多轮对话里，每一句结果都对的"),
        more("right-at-0.9", "有九成把握时对", f.calibration().sure(), "把握不低于 0.9 而直接回答的话里，答对的"),
        new Headline(
            "calibration-error",
            "把握的误差",
            f.calibration().error(),
            Scale.PLAIN,
            "ECE",
            "直接回答的话按把握等宽分十段，平均把握与答对比例之差按句数加权",
            Wanted.LESS));
  }

  /** Those for which there was something to count. */
  public static List<Headline> measured(Figures f) {
    return of(f).stream().filter(h -> !Double.isNaN(h.number())).toList();
  }

  /** {@code 81.8%} */
  public String value() {
    return scale.print(number);
  }

  /** A figure, or a dash where there was nothing to measure. */
  public static String number(double value, String format) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value);
  }

  private static Headline more(String id, String name, Share share, String meaning) {
    return of(id, name, share, meaning, Wanted.MORE);
  }

  private static Headline less(String id, String name, Share share, String meaning) {
    return of(id, name, share, meaning, Wanted.LESS);
  }

  private static Headline of(String id, String name, Share share, String meaning, Wanted wanted) {
    String detail = share.count() + " / " + share.of();
    return new Headline(id, name, share.value(), Scale.PERCENT, detail, meaning, wanted);
  }
}
