package wenbao.testing;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts every source file into the form of google-java-format: its {@code main} rewrites them. */
public final class Format {
  /** What a reader of a failed check types. */
  public static final String COMMAND = "mvn -q test-compile exec:exec@format";

  private static final Path SOURCES = Path.of("src");

  private final Formatter formatter = new Formatter();

  public static void main(String[] args) throws IOException {
    var format = new Format();
    for (Path file : format.unformatted()) {
      Files.writeString(file, format.formatted(file));
      System.out.println(file);
    }
  }

  /** The files that are written otherwise, in the order of their names. */
  public List<Path> unformatted() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !read(file).equals(formatted(file)))
          .sorted()
          .toList();
    }
  }

  private String formatted(Path file) {
    return formatted(read(file), file);
  }

  /** With imports ordered, and without those that nothing uses. */
  private String formatted(String source, Path file) {
    try {
      return formatter.formatSourceAndFixImports(source);
    } catch (FormatterException e) {
      throw new IllegalArgumentException(file + " is not Java: " + e.getMessage(), e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
