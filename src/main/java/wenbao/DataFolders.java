package wenbao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Finds {@code knowledge/} and {@code intents/}: where the settings say, else in the folder we were
 * started in, else in the repository that the jar was built in, else the copy inside the jar.
 */
final class DataFolders {
  private DataFolders() {}

  /**
   * @param name {@code knowledge} or {@code intents}
   * @param configured from {@code wenbao.knowledge} or {@code wenbao.intents}
   */
  static Path find(String name, Optional<String> configured) {
    if (configured.isPresent()) {
      Path folder = Path.of(configured.get());
      if (Files.isDirectory(folder)) return folder;
      throw new IllegalArgumentException(
          "wenbao.%s 指向 %s，那里没有这个文件夹；写成存在的文件夹，或者不写".formatted(name, folder));
    }
    Path here = Path.of(name);
    if (Files.isDirectory(here)) return here;
    return besideTheJar(name).orElseGet(() -> packaged(name));
  }

  private static Optional<Path> besideTheJar(String name) {
    try {
      Path code = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Optional.ofNullable(code.getParent())
          .map(target -> target.resolveSibling(name))
          .filter(Files::isDirectory);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Path packaged(String name) {
    URL copy = Main.class.getResource("/packaged/" + name + "/README.md");
    if (copy == null) throw new IllegalStateException("the jar was built without " + name + "/");
    try {
      URI uri = copy.toURI();
      if (!uri.getScheme().equals("jar")) return Path.of(uri).getParent();
      try {
        FileSystems.newFileSystem(uri, Map.of());
      } catch (FileSystemAlreadyExistsException e) {
        // The other folder was found in the same jar.
      }
      return Path.of(uri).getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the jar we were started from", e);
    }
  }
}
