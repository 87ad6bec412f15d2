package wenbao.channel.sms.cmpp;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import wenbao.application.Outbox;
import wenbao.domain.Channel;
import wenbao.domain.MobileNumber;

/**
 * Finds the message that a report is about. The outbox finds it by the carrier's name; where the
 * response with the name was lost, we know only to whom and when it was sent, which the report says
 * too. That is remembered here, and not through a restart: such a message stays unconfirmed.
 */
final class JoinReports {
  private static final Duration NEAR = Duration.ofMinutes(5);
  private static final int NAMES = 20_000;
  private static final int LOST = 2_000;

  private record Sending(MobileNumber to, Instant at) {}

  private final String line;
  private final Outbox outbox;
  private final InstantSource clock;

  // All by id of ours, or by name of theirs.
  private final Map<String, Sending> sending = new HashMap<>();
  private final Map<String, Sending> lost = new Recent<>(LOST);
  private final Map<String, String> foundOut = new Recent<>(LOST);
  private final Map<String, Boolean> named = new Recent<>(NAMES);
  private final Map<String, Reported> early = new Recent<>(LOST);

  JoinReports(String line, Outbox outbox, InstantSource clock) {
    this.line = line;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** A name in the outbox; two carriers may have the same. */
  String name(String theirs) {
    return line + ":" + theirs;
  }

  synchronized void begin(String id, MobileNumber to) {
    sending.put(id, new Sending(to, clock.instant()));
  }

  /** Nothing is asked about it any more: it did not leave, or was refused. */
  synchronized void end(String id) {
    sending.remove(id);
  }

  void named(String id, String name) {
    join(learn(id, name));
  }

  /** A report that was taken for this message's may be another's. */
  private synchronized Map<String, Reported> learn(String id, String name) {
    named.put(name, true);
    early.remove(name);
    var was = sending.remove(id);
    if (was == null) lost.remove(id); // its response was late
    var others = new HashMap<String, Reported>();
    early
        .values()
        .removeIf(report -> {
          var about = nearestLost(report);
          about.ifPresent(one -> others.put(found(one, report), report));
          return about.isPresent();
        });
    return others;
  }

  /**
   * Its response is lost.
   *
   * @return its name, where a report came that can be about no other message
   */
  synchronized Optional<String> lost(String id) {
    var was = sending.remove(id);
    if (was == null) return Optional.empty();
    var about = early.values().stream().filter(report -> isAbout(was, report)).findFirst();
    about.ifPresent(report -> early.remove(report.name()));
    if (about.isEmpty()) lost.put(id, was);
    return about.map(Reported::name);
  }

  void report(Reported report) {
    join(Map.of(subject(report), report));
  }

  private synchronized String subject(Reported report) {
    String name = report.name();
    if (foundOut.containsKey(name)) return foundOut.get(name);
    if (named.containsKey(name)) return name(name);
    if (sending.values().stream().anyMatch(one -> isAbout(one, report))) {
      early.put(name, report); // its response comes, or another one's
      return name(name);
    }
    return nearestLost(report).map(id -> found(id, report)).orElse(name(name));
  }

  private String found(String id, Reported report) {
    lost.remove(id);
    foundOut.put(report.name(), id);
    return id;
  }

  private Optional<String> nearestLost(Reported report) {
    return lost.entrySet().stream()
        .filter(one -> isAbout(one.getValue(), report))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean isAbout(Sending one, Reported report) {
    return report.to().filter(one.to()::equals).isPresent()
        && report.submitted().filter(at -> isNear(at, one.at())).isPresent();
  }

  private static boolean isNear(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(NEAR) <= 0;
  }

  private void join(Map<String, Reported> reports) {
    reports.forEach((id, report) ->
        outbox.reported(Channel.SMS, line, id, report.delivered(), report.code(), report.at()));
  }
}
