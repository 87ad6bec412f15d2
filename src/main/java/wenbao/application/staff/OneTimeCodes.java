package wenbao.application.staff;

import java.time.Instant;

/** Makes codes by RFC 6238. */
public interface OneTimeCodes {
  /** A new random secret in base 32. */
  String secret();

  /** Six digits. */
  String code(String secret, Instant at);
}
