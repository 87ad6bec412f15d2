package wenbao.application.reports;

import java.util.Arrays;
import java.util.Optional;

/** What a judge says of an answer. Where judges disagree the gravest counts, which is the last. */
public enum Verdict {
  CANNOT_SAY,
  RIGHT,
  WRONG;

  /** The id used in the database and in forms: {@code cannot-say}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  public static Optional<Verdict> of(String id) {
    return Arrays.stream(values()).filter(verdict -> verdict.id().equals(id)).findFirst();
  }
}
