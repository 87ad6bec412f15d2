package wenbao.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

  private static final FutureTask<Optional<Learned>> LEARNED_AT_BUILD =
      new FutureTask<>(Classifiers::learnedAtBuild);

  /** Each has some 50 MB; a candidate that is dropped is soon forgotten. */
  private static final int KEPT = 4;

  private final Path folder;
  private final Set<Path> given = ConcurrentHashMap.newKeySet();
  private final boolean embeddings;
  private final FutureTask<Meaning> meaning = new FutureTask<>(Meaning::new);

  /**
   * @param folder where what was learned is kept
   * @param embeddings false: by words alone, with 240 MB less
   */
  public Classifiers(Path folder, boolean embeddings) {
    this.folder = folder;
    this.embeddings = embeddings;
    // The tokenizer unpacks its native library; left alone it would do so into the user's home.
    System.setProperty("DJL_CACHE_DIR", folder.toAbsolutePath().toString());
    if (embeddings) Thread.ofPlatform().daemon().name("load-embeddings").start(meaning);
  }

  /**
   * The classifier of this lesson.
   *
   * @param learn learns it into the file that it is given; asked only where nobody has yet
   * @throws IllegalStateException when it learned something else
   */
  public Classifier classifier(Lesson lesson, Consumer<Path> learn) {
    Learned learned = kept(lesson.version()).orElseGet(() -> learned(lesson.version(), learn));
    given.add(file(lesson.version()));
    return new Trained(learned, lesson, embeddings ? Optional.of(meaning()) : Optional.empty());
  }

  /** Whether the classifier of a lesson is there without learning. */
  public boolean knows(String version) {
    boolean built = built().map(l -> l.version().equals(version)).orElse(false);
    return built || Files.exists(file(version));
  }

  /** Finds which texts mean the same, or share words where embeddings are off. */
  public SameMeaning sameMeaning(Lesson lesson) {
    return new SameMeaning(lesson, embeddings ? Optional.of(meaning()) : Optional.empty());
  }

  /**
   * Learns the lesson into a file, unless the file holds it already.
   *
   * @param goOn is told how far it is, in percent; false: leave it
   */
  public void learnInto(Path file, Lesson lesson, IntPredicate goOn) {
    try (InputStream in =
        Files.exists(file) ? Files.newInputStream(file) : InputStream.nullInputStream()) {
      if (in.available() > 0 && Learned.versionOf(in).equals(lesson.version())) return;
    } catch (IOException e) {
      LOG.info("{} is learned anew: {}", file, e.getMessage());
    }
    LOG.info("learning from {} labels; this takes a minute", lesson.sentences().size());
    var learned = new Training(lesson, meaning(), goOn).learn();
    try {
      learned.write(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** A sentence a line: label, tab, the numbers of its tokens. */
  public void writeTokens(Path file, Lesson lesson) {
    var lines = new ArrayList<String>();
    new TreeMap<>(lesson.sentences())
        .forEach((label, sentences) -> {
          for (String sentence : sentences) {
            String plain = lesson.prepare().apply(Understanding.of(sentence)).plain();
            lines.add(label + "\t" + numbers(meaning().tokens(plain)));
          }
        });
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static String numbers(long[] tokens) {
    return Arrays.stream(tokens).mapToObj(Long::toString).collect(Collectors.joining(" "));
  }

  /** Learning needs the model even where answering goes without. */
  private Meaning meaning() {
    return done(meaning);
  }

  private static <T> T done(FutureTask<T> task) {
    task.run(); // does nothing when it is done, or being done
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while a model was loading", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
    }
  }

  /** Reads what needs no settings, side by side with the rest of a start. */
  public static void readAhead() {
    Thread.ofPlatform().daemon().name("read-learned").start(LEARNED_AT_BUILD);
    Thread.ofPlatform().daemon().name("load-hanlp").start(HanLpWords::load);
  }

  private static Optional<Learned> learnedAtBuild() throws IOException {
    InputStream in = Classifiers.class.getResourceAsStream(PACKAGED);
    return in == null ? Optional.empty() : Optional.of(Learned.read(in));
  }

  private Optional<Learned> kept(String version) {
    try {
      var built = built().filter(l -> l.version().equals(version));
      if (built.isPresent()) return built;
      Path file = file(version);
      if (!Files.exists(file)) return Optional.empty();
      return Optional.of(Learned.read(Files.newInputStream(file)))
          .filter(learned -> learned.version().equals(version));
    } catch (IOException e) {
      LOG.warn("what was learned before cannot be read and is learned anew: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<Learned> built() {
    return done(LEARNED_AT_BUILD);
  }

  private Learned learned(String version, Consumer<Path> learn) {
    Path file = file(version);
    learn.accept(file);
    var learned =
        kept(version)
            .orElseThrow(() ->
                new IllegalStateException("the folders were changed while they were learned"));
    forgetOld();
    return learned;
  }

  private void forgetOld() {
    try (var files = Files.newDirectoryStream(folder, "learned-*.bin")) {
      StreamSupport.stream(files.spliterator(), false)
          .sorted(Comparator.comparing((Path f) -> f.toFile().lastModified()).reversed())
          .skip(KEPT)
          .filter(file -> !given.contains(file))
          .forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      LOG.warn("what was learned long ago is not cleared away: {}", e.getMessage());
    }
  }

  private Path file(String version) {
    return folder.resolve("learned-" + version + ".bin");
  }
}
