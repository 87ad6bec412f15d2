package wenbao.channel.sms;

import java.time.Instant;
import wenbao.domain.MobileNumber;

/**
 * What became of a message of ours, whichever gateway reports it.
 *
 * @param id ours, or what the gateway calls it
 * @param code the carrier's own word for it: {@code DELIVRD}
 */
public record Report(String id, boolean delivered, String code, Instant at) {
  public Report {
    Rejected.unless(id.matches("[^\\p{Cntrl}\\s]{1,100}"), "a message's id has no spaces");
    code = MobileNumber.hiddenIn(code).replaceAll("\\p{Cntrl}", " ").strip();
    if (code.length() > 40) code = code.substring(0, 40);
  }
}
