package wenbao.application.learning;

import java.util.Optional;
import wenbao.domain.Label;
import wenbao.understanding.HidePersonalData;

/** Whether a sentence may be learned: the rules of {@code intents/}, and nothing personal. */
public final class CheckSentence {
  /** The longest of the files has 137 characters; who writes more asks for several things. */
  public static final int LONGEST = 150;

  private final Files files;
  private final Sentences sentences;

  public CheckSentence(Files files, Sentences sentences) {
    this.files = files;
    this.sentences = sentences;
  }

  /** What is wrong, in words that say what would be right; empty where nothing is. */
  public Optional<String> complaint(String text, Label label) {
    if (text.isBlank()) return Optional.of("这句是空的。");
    if (!files.has(label)) return Optional.of("没有“" + label + "”这个事项，请从列表里选一个。");
    if (text.codePointCount(0, text.length()) > LONGEST) {
      return Optional.of("太长了，最多 " + LONGEST + " 个字。请只留下问的那件事。");
    }
    var form = form(text).or(() -> files.complaint(text));
    return form.or(() -> inTheFiles(text, label)).or(() -> accepted(text, label));
  }

  /** Whether a sentence as a citizen wrote it could be accepted without a change. */
  public static boolean isClean(String text) {
    return !text.isBlank()
        && text.codePointCount(0, text.length()) <= LONGEST
        && form(text).isEmpty();
  }

  private static Optional<String> form(String text) {
    if (text.contains("〔") || text.contains("〕")) {
      return Optional.of("里面有遮住的个人信息（〔…〕）。请改成不带号码的说法。");
    }
    if (!HidePersonalData.hide(text).contains("〔")) return Optional.empty();
    return Optional.of("里面有像证件号、手机号、卡号或邮箱的内容，不能学。请改成不带号码的说法。");
  }

  private Optional<String> inTheFiles(String text, Label label) {
    return files
        .find(text)
        .map(known -> {
          if (!known.learned()) return "这句话是用来校准把握的（" + known.place() + "），不能拿来学。";
          if (known.label().equals(label)) return known.place() + " 里已经有这句话了，不用再收。";
          return "这句话在 %s 里是“%s”。一句话只能归一处，要改请先改那个文件。"
              .formatted(known.place(), files.name(known.label()));
        });
  }

  private Optional<String> accepted(String text, Label label) {
    return sentences
        .find(Same.id(text))
        .filter(Sentences.Kept::isAccepted)
        .map(kept ->
            kept.label().map(label::equals).orElse(false)
                ? "这句话已经收下了。"
                : "这句话已经收在“%s”下面。要改，请先在“收下的句子”里退回它。"
                    .formatted(kept.label().map(files::name).orElse("")));
  }
}
