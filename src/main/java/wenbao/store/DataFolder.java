package wenbao.store;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** The only folder that we write to: {@code wenbao.data}. */
@Singleton
public final class DataFolder {
  private final Path folder;

  public DataFolder(@Value("${wenbao.data:data}") String folder) {
    this.folder = Path.of(folder);
    try {
      Files.createDirectories(this.folder, ownerOnly("rwx------"));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot create " + this.folder.toAbsolutePath() + "; " + right(), e);
    }
  }

  public Path file(String name) {
    return folder.resolve(name);
  }

  /** The text of a file readable by its owner only, written on the first call. */
  public String kept(String name, Supplier<String> first) {
    Path file = file(name);
    try {
      if (!Files.exists(file)) write(file, first.get());
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read or write " + file + "; " + right(), e);
    }
  }

  /** Deletes a kept file, if it is still there. */
  public void forget(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file(name) + "; " + right(), e);
    }
  }

  /** Written aside, on the disk, and then renamed: nobody ever reads half of it. */
  private void write(Path file, String text) throws IOException {
    Path aside =
        Files.createTempFile(folder, file.getFileName().toString(), ".new", ownerOnly("rw-------"));
    try {
      Files.writeString(aside, text + "\n", StandardOpenOption.WRITE, StandardOpenOption.SYNC);
      Files.move(aside, file);
    } catch (FileAlreadyExistsException another) {
      // Two instances started at once on one folder; the other one's text is read.
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private FileAttribute<?>[] ownerOnly(String permissions) {
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0]; // Windows: the folder's own rights hold
    }
    var set = PosixFilePermissions.fromString(permissions);
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(set)};
  }

  /** What a complaint about the folder says would be right. */
  String right() {
    return "wenbao.data (WENBAO_DATA) must name a folder on a local disk that the service may write"
        + " to, for example /var/lib/wenbao";
  }
}
