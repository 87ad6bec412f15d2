package wenbao.content;

import java.util.Optional;

/** Whether a sentence could stand in a file of {@code intents/} as it is. */
public final class CheckLine {
  private CheckLine() {}

  /** What the check of the files would say; empty where it would say nothing. */
  public static Optional<String> complaint(String sentence) {
    var seen = Invisible.in(sentence);
    if (seen.isPresent()) return seen;
    var complaints = new Complaints();
    var line = new Written(sentence, new Place("", 1));
    String read = new ReadSentence(complaints).read(line).text();
    var wrong = complaints.stopping().stream().map(Complaint::message).findFirst();
    if (wrong.isPresent()) return wrong;
    return read.equals(sentence) ? Optional.empty() : Optional.of("请去掉方括号，只写市民说的话");
  }
}
