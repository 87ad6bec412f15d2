package wenbao.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we tell editors to write, we accept; and what is in our own folders. */
class ExamplesTest {
  // …（`items/remote-referral.yml`）… and the first file in a fence below it
  private static final Pattern FILE =
      Pattern.compile("（`([a-z/-]+\\.yml)`）.*?```yaml\\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void the_files_in_the_readmes_are_accepted() throws IOException {
    var library = new SmallLibrary();
    var examples = new TreeMap<String, String>();
    for (String name : new String[] {"knowledge", "intents"}) {
      var file = FILE.matcher(Files.readString(Path.of(name, "README.md")));
      while (file.find()) examples.put(name + "/" + file.group(1), file.group(2));
    }
    assertThat(examples)
        .containsOnlyKeys(
            "intents/aspects/materials.yml",
            "intents/remote-referral.yml",
            "knowledge/catalogues/suining-catalogue.yml",
            "knowledge/items/remote-referral.yml",
            "knowledge/menu.yml",
            "knowledge/offices.yml",
            "knowledge/sources.yml");
    examples.merge("knowledge/sources.yml", SmallLibrary.SOURCES, String::concat);
    examples.forEach(library::put);
    var read = library.read(folder);
    assertThat(read.catalog().items()).hasSize(2);
    assertThat(read.menu().buttons()).hasSize(2);
  }

  @Test
  void what_a_complaint_shows_for_a_missing_key_stands_in_a_readme() throws IOException {
    String readmes =
        Files.readString(Path.of("knowledge/README.md"))
            + Files.readString(Path.of("intents/README.md"));
    Form.EXAMPLES.forEach((key, value) -> assertThat(readmes).contains(key + ": " + value));
  }

  @Test
  void our_own_folders_are_accepted() {
    var own = Library.read(Path.of("knowledge"), Path.of("intents"), SmallLibrary.TODAY);
    assertThat(own.catalog().items()).hasSizeGreaterThan(40);
  }
}
