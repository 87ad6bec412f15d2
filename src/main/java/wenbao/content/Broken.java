package wenbao.content;

import java.util.List;
import java.util.stream.Collectors;

/** The data folders cannot be published. Carries every complaint, the warnings too. */
public final class Broken extends RuntimeException {
  private final List<Complaint> complaints;
  private final List<Complaint> warnings;

  Broken(List<Complaint> complaints, List<Complaint> warnings) {
    super(complaints.stream().map(Complaint::toString).collect(Collectors.joining("\n")));
    this.complaints = complaints;
    this.warnings = warnings;
  }

  public List<Complaint> complaints() {
    return complaints;
  }

  public List<Complaint> warnings() {
    return warnings;
  }
}
