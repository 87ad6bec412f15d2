package wenbao.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import wenbao.application.staff.Act;
import wenbao.application.staff.AuditLog;

/** An entry of the audit log. */
@MappedEntity("audit")
record AuditRow(
    @Id long number,
    long at,
    String member,
    String origin,
    String what,
    String subject,
    String detail,
    String seal) {
  static AuditRow of(long number, Act act, String seal) {
    return new AuditRow(
        number,
        act.at().toEpochMilli(),
        act.member(),
        act.from(),
        act.what(),
        act.subject(),
        act.detail(),
        seal);
  }

  AuditLog.Entry entry() {
    var act = new Act(Instant.ofEpochMilli(at), member, origin, what, subject, detail);
    return new AuditLog.Entry(number, act, seal);
  }

  /** What the seal covers. No two entries read the same: the lengths are in it. */
  String sealed(String sealBefore) {
    var all = new StringBuilder(sealBefore).append('|').append(number).append('|').append(at);
    for (String part : new String[] {member, origin, what, subject, detail}) {
      all.append('|').append(part.length()).append(':').append(part);
    }
    return all.toString();
  }
}
