package wenbao.application.learning;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenbao.application.staff.Acting;
import wenbao.application.staff.Right;
import wenbao.domain.Label;

/** An editor accepts sentences, discards them, or takes a decision back. */
public final class DecideSentences {
  private final Sentences sentences;
  private final Files files;
  private final CheckSentence check;
  private final InstantSource clock;

  public DecideSentences(Sentences sentences, Files files, InstantSource clock) {
    this.sentences = sentences;
    this.files = files;
    this.check = new CheckSentence(files, sentences);
    this.clock = clock;
  }

  /**
   * A message, and the sentence an editor made of it: mostly the same.
   *
   * @param original as the citizen wrote it, masked
   * @param text to be learned
   */
  public record Line(String original, String text) {}

  /**
   * All or nothing, so that nobody wonders which of them were stored.
   *
   * @return what is wrong with which line, by its number; empty: all are accepted
   */
  public Map<Integer, String> accept(List<Line> lines, Label label, Acting acting) {
    acting.need(Right.EDIT);
    var wrong = complaints(lines, label);
    if (!wrong.isEmpty()) return wrong;
    Instant now = clock.instant();
    String by = acting.member().username();
    var kept = new ArrayList<Sentences.Kept>();
    for (Line line : lines) {
      String text = line.text().strip();
      kept.add(new Sentences.Kept(text, Optional.of(label), by, now));
      // The message itself is dealt with too, or it would be shown again tomorrow.
      if (!Same.id(text).equals(Same.id(line.original())) && !line.original().isBlank()) {
        kept.add(new Sentences.Kept(line.original(), Optional.empty(), by, now));
      }
    }
    String how = files.name(label) + "，" + lines.size() + " 句";
    sentences.decide(kept, acting.act(now, "examples-accepted", label.value(), how));
    return Map.of();
  }

  private Map<Integer, String> complaints(List<Line> lines, Label label) {
    var wrong = new LinkedHashMap<Integer, String>();
    var seen = new HashSet<String>();
    for (int i = 0; i < lines.size(); i++) {
      int at = i;
      String text = lines.get(i).text().strip();
      check.complaint(text, label).ifPresent(why -> wrong.put(at, why));
      if (!seen.add(Same.id(text))) wrong.putIfAbsent(at, "和上面一句是同一句话。");
    }
    return wrong;
  }

  public void discard(List<String> texts, Acting acting) {
    acting.need(Right.EDIT);
    Instant now = clock.instant();
    String by = acting.member().username();
    var kept =
        texts.stream()
            .filter(text -> !text.isBlank())
            .map(text -> new Sentences.Kept(text, Optional.empty(), by, now))
            .toList();
    sentences.decide(kept, acting.act(now, "examples-discarded", "", kept.size() + " 句"));
  }

  /** It is shown again as undecided; what is in force stays so until the next retraining. */
  public boolean takeBack(String id, Acting acting) {
    acting.need(Right.EDIT);
    return sentences.takeBack(id, acting.act(clock.instant(), "example-taken-back", id));
  }
}
