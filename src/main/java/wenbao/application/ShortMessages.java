package wenbao.application;

import java.time.Instant;
import java.util.List;
import wenbao.domain.Answer;

/** Says in which words an answer leaves by a line: not every line lets every word through. */
public interface ShortMessages {
  /**
   * @param line the account that it leaves by
   * @param free the answer in words of our own, each with a signature in front
   * @return what is sent, message by message; none where the line has no words for it
   */
  List<String> of(String line, Answer answer, List<String> free, Instant now);

  /** The same for a line of our own about the answering itself. */
  List<String> of(String line, String free);
}
