package wenbao.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that is wrong with the data folders. An editor wants to see it all at once, so nobody
 * stops at the first complaint: a reader puts something harmless in its place and reads on.
 */
final class Complaints {
  private static final Comparator<Complaint> AS_THEY_STAND =
      Comparator.comparing((Complaint c) -> c.place().file())
          .thenComparingInt(c -> c.place().line());

  private final List<Complaint> stopping = new ArrayList<>();
  private final List<Complaint> warning = new ArrayList<>();

  void stop(Place place, String message) {
    stopping.add(new Complaint(place, message));
  }

  void warn(Place place, String message) {
    warning.add(new Complaint(place, message));
  }

  /** What nothing may be published with. */
  List<Complaint> stopping() {
    return stopping.stream().distinct().sorted(AS_THEY_STAND).toList();
  }

  List<Complaint> warnings() {
    return warning.stream().distinct().sorted(AS_THEY_STAND).toList();
  }
}
