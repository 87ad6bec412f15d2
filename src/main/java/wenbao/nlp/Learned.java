package wenbao.nlp;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * All that was learned from one version of {@code intents/}.
 *
 * @param version of the sentences it was trained on
 * @param alone how the voices are weighed while embeddings are off, or are not needed
 * @param together how all voices are weighed
 */
record Learned(String version, Voices voices, Blend alone, Blend together) {
  /**
   * Grows when the file's layout, the features or the embedding model change: an older file is then
   * not used.
   */
  static final String FORMAT = "wenbao-4";

  /** Written aside and moved into place, so that a reader never sees half a file. */
  void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path aside = Files.createTempFile(file.toAbsolutePath().getParent(), "learned", ".part");
    try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(aside)))) {
      out.writeUTF(FORMAT);
      out.writeUTF(version);
      alone.write(out);
      together.write(out);
      voices.write(out);
    }
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The version of a learned file; empty when it is of another format. */
  static String versionOf(InputStream in) throws IOException {
    var data = new DataInputStream(in);
    return data.readUTF().equals(FORMAT) ? data.readUTF() : "";
  }

  static Learned read(InputStream file) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(file))) {
      if (!in.readUTF().equals(FORMAT)) throw new IOException("not a file of " + FORMAT);
      String version = in.readUTF();
      var alone = Blend.read(in);
      var together = Blend.read(in);
      return new Learned(version, Voices.read(in), alone, together);
    }
  }
}
