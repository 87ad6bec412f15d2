package wenbao.application.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import wenbao.application.Considered;
import wenbao.application.ShortMessages;

/** Says in which short messages an answer would leave for a caller, before anything is sent. */
public final class ShortAnswer {
  private final BureauLines lines;
  private final ShortMessages words;
  private final InstantSource clock;

  public ShortAnswer(BureauLines lines, ShortMessages words, InstantSource clock) {
    this.lines = lines;
    this.words = words;
    this.clock = clock;
  }

  /**
   * @param line by which they leave
   * @param texts one entry a message; none where the line has no filed words for this answer
   */
  public record Messages(String line, List<String> texts) {}

  /** Empty where the bureau has no line. */
  public Optional<Messages> of(Considered considered) {
    var answer = considered.answer();
    return lines
        .lineOf(answer.bureau().id())
        .map(line -> {
          var free = considered.renderings().sms();
          return new Messages(line, words.of(line, answer, free, clock.instant()));
        });
  }
}
