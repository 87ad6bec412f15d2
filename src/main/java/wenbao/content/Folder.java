package wenbao.content;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A data folder as it was at one moment: every file is read once, so that the version is that of
 * what was read. The folder may lie in a jar.
 *
 * @param name how editors call it, wherever it lies: {@code knowledge}
 * @param files bytes by name, such as {@code items/transfer.yml}
 */
record Folder(String name, SortedMap<String, byte[]> files) {

  static Folder read(Path root, String name) throws IOException {
    var files = new TreeMap<String, byte[]>();
    // A mounted folder (Kubernetes) consists of links.
    try (var paths = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String file = root.relativize(path).toString().replace('\\', '/');
        if (!isHidden(file)) files.put(file, Files.readAllBytes(path));
      }
    }
    return new Folder(name, Collections.unmodifiableSortedMap(files));
  }

  /** What an editor's program leaves behind while it is open, and what a system hides. */
  private static boolean isHidden(String file) {
    return file.startsWith(".") || file.contains("/.") || file.endsWith("~");
  }

  String version() {
    return Version.of(files);
  }

  /**
   * The version of the files that are learned from; how people ask for a side is only looked up.
   */
  String lessonVersion() {
    var learned = new TreeMap<>(files);
    learned.keySet().removeIf(file -> file.startsWith("aspects/") || file.endsWith("README.md"));
    return Version.of(learned);
  }

  Place place(String file, int line) {
    return new Place(name + "/" + file, line);
  }
}
