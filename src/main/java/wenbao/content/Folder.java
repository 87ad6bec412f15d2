package wenbao.content;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
    for (var found : paths(root).entrySet()) {
      files.put(found.getKey(), Files.readAllBytes(found.getValue()));
    }
    return new Folder(name, Collections.unmodifiableSortedMap(files));
  }

  /** What the file system says of every file, without reading any. */
  static SortedMap<String, Stamp> stamps(Path root) throws IOException {
    var stamps = new TreeMap<String, Stamp>();
    for (var found : paths(root).entrySet()) {
      stamps.put(found.getKey(), Stamp.of(found.getValue()));
    }
    return stamps;
  }

  /**
   * A file that was changed or replaced has another one.
   *
   * @param file which one it is to the file system; null in a jar
   */
  record Stamp(FileTime modified, long size, @Nullable Object file) {
    static Stamp of(Path path) throws IOException {
      var attributes = Files.readAttributes(path, BasicFileAttributes.class);
      return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
    }
  }

  private static SortedMap<String, Path> paths(Path root) throws IOException {
    var files = new TreeMap<String, Path>();
    // A mounted folder (Kubernetes) consists of links.
    try (var paths = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String file = root.relativize(path).toString().replace('\\', '/');
        if (!isHidden(file)) files.put(file, path);
      }
    }
    return files;
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
