package wenbao.domain;

import java.util.Arrays;
import java.util.Optional;

/**
 * The sides of an item that a citizen can ask about, in the order in which an answer tells them.
 */
public enum Aspect {
  ELIGIBILITY,
  PROCESS,
  MATERIALS,
  TIME,
  CHANNEL,
  COST,
  AMOUNT,
  STATUS,
  OFFICE,
  PHONE,
  BASIS,
  /** By when the bureau must publish (公开时限): never how long a matter takes. */
  DEADLINE,
  /** No side singled out; facts under it are what else one should know. */
  WHOLE;

  /** The id used in files, in the database and in the API: {@code materials}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  public static Optional<Aspect> of(String id) {
    return Arrays.stream(values()).filter(a -> a.id().equals(id)).findFirst();
  }
}
