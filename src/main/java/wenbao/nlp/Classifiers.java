package wenbao.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.jspecify.annotations.Nullable;
import wenbao.understanding.Classifier;
import wenbao.understanding.Understanding;

/**
 * Gives the classifier of a version of {@code intents/}: the one that the build learned, the one
 * that an earlier start left in the data folder, or a newly trained one.
 */
public final class Classifiers {
  /** Where the build puts what it learned. */
  public static final String PACKAGED = "/packaged/learned.bin";

  private static final Logger LOG = LoggerFactory.getLogger(Classifiers.class);

  private final Path folder;
  private final boolean embeddings;
  private @Nullable Meaning meaning;

  /**
   * @param folder where what was learned is kept
   * @param embeddings false: by words alone, with 240 MB less
   */
  public Classifiers(Path folder, boolean embeddings) {
    this.folder = folder;
    this.embeddings = embeddings;
  }

  /**
   * @param prepare the steps of reading up to the cutting of words, the same that messages take
   * @param sentences label → its sentences
   */
  public Classifier classifier(
      String version,
      UnaryOperator<Understanding> prepare,
      Set<String> stopWords,
      Map<String, List<String>> sentences,
      Map<String, List<String>> calibration) {
    var loading = embeddings ? Thread.ofPlatform().start(this::meaning) : null;
    try {
      Learned learned =
          kept(version)
              .orElseGet(
                  () ->
                      keep(
                          new Training(prepare, stopWords, meaning())
                              .learn(version, sentences, calibration)));
      if (loading != null) loading.join();
      return new Trained(
          learned, stopWords, embeddings ? Optional.of(meaning()) : Optional.empty());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while the embedding model was loading", e);
    }
  }

  private synchronized Meaning meaning() {
    if (meaning == null) meaning = new Meaning();
    return meaning;
  }

  private Optional<Learned> kept(String version) {
    try {
      try (InputStream in = Classifiers.class.getResourceAsStream(PACKAGED)) {
        if (in != null && Learned.versionOf(in).equals(version)) {
          return Optional.of(Learned.read(Classifiers.class.getResourceAsStream(PACKAGED)));
        }
      }
      Path file = file(version);
      return Files.exists(file)
          ? Optional.of(Learned.read(Files.newInputStream(file)))
          : Optional.empty();
    } catch (IOException e) {
      LOG.warn("what was learned before cannot be read and is learned anew: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private Learned keep(Learned learned) {
    try {
      learned.write(file(learned.version()));
      return learned;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + folder, e);
    }
  }

  private Path file(String version) {
    return folder.resolve("learned-" + version + ".bin");
  }
}
