package wenbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import wenbao.testing.Format;

/** Nobody argues about spaces: the formatter decides. */
class FormatTest {
  @Test
  void every_source_file_is_formatted() throws IOException {
    assertThat(new Format().unformatted()).as("files that “%s” rewrites", Format.COMMAND).isEmpty();
  }
}
