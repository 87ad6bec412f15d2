package wenbao.testing;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import wenbao.content.Library;
import wenbao.content.Published;

/** The project's own data folders, read once for all tests. */
public final class OurData {
  /** The day on which the tests take place. */
  public static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

  public static final Published PUBLISHED =
      Library.read(Path.of("knowledge"), Path.of("intents"), LocalDate.of(2026, 11, 22));

  private OurData() {}
}
