package wenbao.application.knowledge;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day it is where the citizens live. */
final class Today {
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  private Today() {}

  static LocalDate of(InstantSource clock) {
    return LocalDate.ofInstant(clock.instant(), BEIJING);
  }
}
