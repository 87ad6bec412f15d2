package wenbao.console;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import wenbao.application.learning.Asked;
import wenbao.application.learning.Files;
import wenbao.application.learning.Heard;
import wenbao.domain.Label;
import wenbao.domain.Outcome;

/** What the pages about learning say of messages. */
final class LearningWords {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("M月d日 HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private LearningWords() {}

  static String time(Instant at) {
    return TIME.format(at);
  }

  /** What became of a message. */
  static String was(Asked.Message message, Files files) {
    if (message.label().isEmpty()) return "别的情况";
    return message.why() == Asked.Why.UNANSWERED || message.label().equals("unclear")
        ? "没听懂"
        : "当成“%s”，把握 %s"
            .formatted(files.name(new Label(message.label())), percent(message.probability()));
  }

  static String heard(Heard heard, Files files) {
    if (heard.label().equals(Label.UNCLEAR)) return "没听懂";
    if (heard.outcome() == Outcome.HANDED_OVER) return "转人工";
    String name = "“" + files.name(heard.label()) + "”";
    String sure = "，把握 " + percent(heard.probability());
    if (heard.outcome() != Outcome.ASKED) return name + sure;
    // A family is asked about without being a guess of its own.
    return heard.probability() == 0 ? "让人在" + name + "里选" : "让人选，先是" + name + sure;
  }

  private static String percent(double probability) {
    return Math.round(probability * 100) + "%";
  }
}
