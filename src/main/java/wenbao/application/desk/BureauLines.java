package wenbao.application.desk;

import java.util.Optional;

/** Knows by which line a bureau sends short messages. */
public interface BureauLines {
  /** Empty where it has none. */
  Optional<String> lineOf(String bureau);
}
