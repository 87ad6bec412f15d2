package wenbao.evaluation;

import java.util.List;
import java.util.Locale;

/**
 * One figure as a supervisor reads it.
 *
 * @param value {@code 81.8%}
 * @param detail {@code 812 / 993}
 * @param meaning what was counted among what
 */
public record Headline(String name, String value, String detail, String meaning) {
  public static List<Headline> of(Figures f) {
    return List.of(
        of("第一名就对", f.rank1(), "问事项的话里，最像的那个猜测是对的"),
        of("前三名里有", f.rank3(), "问事项的话里，最像的三个猜测中有对的"),
        of("答对", f.toldRight(), "问事项的话里，直接回答了对的事项"),
        of("反问带对", f.askedRight(), "问事项的话里，反问的选项中有对的"),
        of("答错", f.toldWrong(), "全部的话里，直接回答了不对的事项"),
        of("非事项处理对", f.decisionsRight(), "不是问事项的话里，问候、转人工、指路等处理得对"),
        of("非医保当事项答", f.notOursTold(), "标为 not-ours 的话里，被当作事项直接回答"),
        of("对话逐句对", f.turns(), "多轮对话的每一句里，结果对的"),
        of("对话全对", f.dialogues(), "多轮对话里，每一句结果都对的"),
        of("有九成把握时对", f.calibration().sure(), "把握不低于 0.9 而直接回答的话里，答对的"),
        new Headline(
            "把握的误差",
            number(f.calibration().error(), "%.3f"),
            "ECE",
            "直接回答的话按把握等宽分十段，平均把握与答对比例之差按句数加权"));
  }

  /** A figure, or a dash where there was nothing to measure. */
  public static String number(double value, String format) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value);
  }

  private static Headline of(String name, Share share, String meaning) {
    return new Headline(name, share.percent(), share.count() + " / " + share.of(), meaning);
  }
}
