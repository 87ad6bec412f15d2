package wenbao.channel.sms.cmpp;

import java.time.Duration;

/**
 * How patient we are with a carrier.
 *
 * @param answer how long a login and a message may take
 * @param quiet after so much silence we ask whether anybody is there; the fourth time we hang up
 * @param slot so long a segment without response keeps its place in the window
 * @param whole so long the parts of a citizen's message may be under way
 * @param firstWait before the second try to connect; each wait is twice the one before
 * @param longestWait between two tries to connect
 * @param slower before the first try after the carrier asked us to slow down; each is twice the one
 *     before, up to eight times the first
 */
record Pace(
    Duration answer,
    Duration quiet,
    Duration slot,
    Duration whole,
    Duration firstWait,
    Duration longestWait,
    Duration slower) {
  /** The carrier sends an unacknowledged part again after 60 s, so we decide before. */
  static Pace usual(Duration answer) {
    return new Pace(
        answer,
        Duration.ofSeconds(30),
        Duration.ofSeconds(60),
        Duration.ofSeconds(50),
        Duration.ofSeconds(1),
        Duration.ofSeconds(60),
        Duration.ofSeconds(1));
  }
}
