package wenbao.application.learning;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import wenbao.application.staff.Acting;
import wenbao.application.staff.AuditLog;
import wenbao.application.staff.Right;

/** The accepted sentences: which are in force, which are not, and the files they make. */
public final class ShowSentences {
  private final Sentences sentences;
  private final Candidates candidates;
  private final Files files;
  private final AuditLog audit;
  private final InstantSource clock;

  public ShowSentences(
      Sentences sentences,
      Candidates candidates,
      Files files,
      AuditLog audit,
      InstantSource clock) {
    this.sentences = sentences;
    this.candidates = candidates;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  public List<Sentences.Kept> accepted() {
    return sentences.accepted();
  }

  public List<Sentences.Kept> discarded(int most) {
    return sentences.discarded(most);
  }

  /** The ids of the sentences that answers are given by at this moment. */
  public Set<String> inForce() {
    return candidates.inForce().sentences().stream()
        .map(Taught::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** How the accepted ones would join the files of today. */
  public Joining joining() {
    return Joining.of(taught(sentences.accepted()), files);
  }

  /** The files of {@code intents/} with what was accepted, by name. */
  public Map<String, String> export(Acting acting) {
    acting.need(Right.EDIT);
    var learned = joining().learned();
    audit.append(acting.act(clock.instant(), "examples-exported", "", learned.size() + " 句"));
    return files.with(learned);
  }

  static List<Taught> taught(List<Sentences.Kept> accepted) {
    return accepted.stream()
        .flatMap(kept -> kept.label().stream().map(label -> new Taught(kept.text(), label)))
        .sorted(Comparator.comparing(Taught::id))
        .toList();
  }
}
