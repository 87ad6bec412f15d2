package wenbao.channel.sms.cmpp;

import com.zx.sms.codec.cmpp.msg.CmppReportRequestMessage;
import java.time.Instant;
import java.util.Optional;
import wenbao.domain.MobileNumber;

/**
 * What a carrier says of a segment of ours.
 *
 * @param name what the carrier called it in its response
 * @param to its recipient, where it can be read
 * @param submitted when the carrier had it from us, where it can be read
 * @param code the carrier's own word: {@code DELIVRD}
 */
record Reported(
    String name, Optional<MobileNumber> to, Optional<Instant> submitted, String code, Instant at) {
  private static final String DELIVERED = "DELIVRD";
  private static final int LONGEST_CODE = 7;

  static Reported of(CmppReportRequestMessage report, Instant now) {
    String code = report.getStat().replaceAll("[^\\p{Graph}]", "");
    return new Reported(
        report.getMsgId().toString(),
        MobileNumber.read(report.getDestterminalId()),
        CmppTime.read(report.getSubmitTime()),
        code.substring(0, Math.min(LONGEST_CODE, code.length())),
        CmppTime.read(report.getDoneTime()).filter(done -> !done.isAfter(now)).orElse(now));
  }

  boolean delivered() {
    return code.equals(DELIVERED);
  }

  @Override
  public String toString() {
    return "Reported[" + name + " " + code + "]"; // the rest is personal
  }
}
