package wenbao;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wenbao.answering.Composing;
import wenbao.application.Considering;
import wenbao.application.Knowledge;
import wenbao.application.learning.Adopted;
import wenbao.application.learning.Files;
import wenbao.application.learning.Grouping;
import wenbao.application.learning.InForce;
import wenbao.application.learning.Joining;
import wenbao.application.learning.Taught;
import wenbao.content.Library;
import wenbao.content.Published;
import wenbao.domain.Office;
import wenbao.nlp.Classifiers;
import wenbao.nlp.HanLpWords;
import wenbao.nlp.Lesson;
import wenbao.understanding.CutWords;
import wenbao.understanding.Denied;
import wenbao.understanding.Emergency;
import wenbao.understanding.HalfWidth;
import wenbao.understanding.HidePersonalData;
import wenbao.understanding.LikelyIntents;
import wenbao.understanding.LikelyRows;
import wenbao.understanding.MarkAspects;
import wenbao.understanding.NamedBureau;
import wenbao.understanding.Reading;
import wenbao.understanding.SameSentence;
import wenbao.understanding.SameTap;
import wenbao.understanding.SameTitle;
import wenbao.understanding.Simplified;
import wenbao.understanding.StandardWords;
import wenbao.understanding.Step;

/**
 * What the data folders and the models make together: everything that reading and answering need,
 * without channels and store. A reload replaces it as a whole.
 */
final class Mind {
  static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  /** A version that nothing stored has, so that the first reload looks. */
  private static final InForce NOT_YET = new InForce(-1, List.of());

  /** It remembers texts, so it is kept while it reads them as messages are read. */
  private record Grouped(Published of, Grouping grouping) {}

  private final Settings settings;
  private final InstantSource clock;
  private final Adopted adopted;
  private final Classifiers classifiers;
  private final Knowledge knowledge;
  private final Files files;
  private final AtomicReference<Reading> reading;
  private final ReentrantLock changing = new ReentrantLock();
  private volatile Published published;
  private Object stamp;
  private volatile InForce inForce;
  private volatile @Nullable Grouped grouped;

  /** By the folders alone. */
  Mind(Settings settings, InstantSource clock) {
    this(settings, clock, Adopted.NOTHING);
  }

  /**
   * @param adopted the sentences that editors accepted and that answer beside the folders'
   * @throws wenbao.content.Broken when the data folders cannot be published
   */
  Mind(Settings settings, InstantSource clock, Adopted adopted) {
    this.settings = settings;
    this.clock = clock;
    this.adopted = adopted;
    this.classifiers = new Classifiers(settings.data().resolve("models"), settings.embeddings());
    this.stamp = stamp();
    this.published = read();
    this.files = new TaughtByFiles(this::published, settings.intents());
    this.inForce = atStart(adopted.inForce());
    this.reading = new AtomicReference<>(reading(published, learned(published, inForce)));
    this.knowledge = new Knowledge(published.catalog());
  }

  /**
   * What was adopted elsewhere and is not learned here yet does not hold up the start where the
   * folders' own sentences are: the first reload learns it.
   */
  private InForce atStart(InForce stored) {
    boolean learnsLater =
        !stored.sentences().isEmpty()
            && !classifiers.knows(Lessons.version(published, learned(published, stored)))
            && classifiers.knows(published.lessonVersion());
    return learnsLater ? NOT_YET : stored;
  }

  /**
   * Learns what the folders say and writes it to a file, unless the file has it already.
   *
   * @param adopted what is learned beside the folders' sentences
   */
  static void learn(
      Settings settings, InstantSource clock, Path file, List<Taught> adopted, IntPredicate goOn) {
    new Classifiers(settings.data(), true).learnInto(file, lesson(settings, clock, adopted), goOn);
  }

  /** Writes what there is to learn as the embedding model sees it, to train the model itself. */
  static void writeTokens(Settings settings, InstantSource clock, Path file) {
    new Classifiers(settings.data(), true).writeTokens(file, lesson(settings, clock, List.of()));
  }

  private static Lesson lesson(Settings settings, InstantSource clock, List<Taught> adopted) {
    var today = LocalDate.ofInstant(clock.instant(), BEIJING);
    var published = Library.read(settings.knowledge(), settings.intents(), today);
    return Lessons.of(published, new HanLpWords(published.lexicon().dictionary()), adopted);
  }

  Knowledge knowledge() {
    return knowledge;
  }

  Published published() {
    return published;
  }

  Considering considering() {
    return considering(reading::get);
  }

  /** The same but for how messages are read. */
  Considering considering(Supplier<Reading> reading) {
    return new Considering(reading, knowledge, new Composing(clock));
  }

  /** How messages are read at this moment. */
  Reading reading() {
    return reading.get();
  }

  /** What the folders say at this moment. */
  Files files() {
    return files;
  }

  /**
   * Reads the folders again and takes over what changed, there or in what was adopted. Does nothing
   * while somebody else does, which may take as long as learning.
   *
   * @throws wenbao.content.Broken when they cannot be published; all stays as it was
   */
  void reload() {
    if (!changing.tryLock()) return;
    try {
      var now = stamp(); // before reading: what is saved meanwhile is read the next time
      change(now.equals(stamp) ? published : read(), adopted.versionInForce());
      stamp = now;
    } finally {
      changing.unlock();
    }
  }

  /**
   * Takes over what was adopted just now, where it is learned already; else the next reload learns
   * it, and whoever calls need not wait.
   */
  void takeOver() {
    if (!changing.tryLock()) return;
    try {
      var next = adopted.inForce();
      boolean known = classifiers.knows(Lessons.version(published, learned(published, next)));
      if (known) change(published, next.version());
    } finally {
      changing.unlock();
    }
  }

  private void change(Published fresh, long version) {
    boolean same =
        fresh.catalog().version().equals(published.catalog().version())
            && fresh.intentsVersion().equals(published.intentsVersion());
    if (same && version == inForce.version()) return;
    var next = version == inForce.version() ? inForce : adopted.inForce();
    reading.set(reading(fresh, learned(fresh, next)));
    knowledge.replace(fresh.catalog());
    published = fresh;
    inForce = next;
  }

  /** What answers beside the folders' sentences, of all that was adopted. */
  private List<Taught> learned(Published published, InForce inForce) {
    if (inForce.sentences().isEmpty()) return List.of();
    var files = new TaughtByFiles(() -> published, settings.intents());
    return Joining.of(inForce.sentences(), files).learned();
  }

  /**
   * How messages would be read with these sentences beside the folders'. It is learned while
   * whoever calls waits, and kept for when it is adopted.
   */
  Reading candidate(List<Taught> sentences, IntPredicate goOn) {
    return new Reading(steps(published, sentences, goOn).toArray(Step[]::new));
  }

  /** Finds which texts mean the same. */
  Grouping grouping() {
    var now = published;
    var kept = grouped;
    if (kept == null || kept.of != now) {
      grouped = kept = new Grouped(now, classifiers.sameMeaning(Lessons.of(now))::group);
    }
    return kept.grouping;
  }

  private Published read() {
    return Library.read(settings.knowledge(), settings.intents(), today());
  }

  private Object stamp() {
    return Library.stamp(settings.knowledge(), settings.intents(), today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), BEIJING);
  }

  /** Of this reading nothing was guessed before. */
  Reading reading(Published published) {
    return reading(published, List.of());
  }

  private Reading reading(Published published, List<Taught> adopted) {
    return new Reading(steps(published, adopted, percent -> true).toArray(Step[]::new));
  }

  List<Step> steps(Published published) {
    return steps(published, List.of(), percent -> true);
  }

  /** How a message is read, from first to last. */
  private List<Step> steps(Published published, List<Taught> adopted, IntPredicate goOn) {
    var catalog = published.catalog();
    var lexicon = published.lexicon();
    var hanlp = new HanLpWords(lexicon.dictionary());
    Step cut = new CutWords(hanlp);
    var classifier =
        classifiers.classifier(
            Lessons.of(published, hanlp, adopted),
            file -> LearnApart.learn(settings, adopted, file, goOn));
    Step likely = new LikelyIntents(classifier);
    return List.of(
        new HalfWidth(), // １２３９３ → 12393
        new HidePersonalData(), // before anything is kept
        new Simplified(hanlp), // 報銷 → 报销
        new StandardWords(lexicon.synonyms()), // 咋个报消 → 怎么报销
        new SameTitle(catalog.rows()), // certain, or silent
        new SameSentence(Lessons.known(published, adopted)), // certain, or silent
        new Emergency(words(catalog.emergencies())), // before everything else
        new MarkAspects(lexicon.aspects()), // 要带什么 → materials
        new SameTap(catalog), // certain, or silent
        new NamedBureau(catalog.bureaus().values()), // 达州的电话 → dazhou
        new Denied(cut, likely), // 不是报销，是转移
        cut,
        likely, // guesses, with probabilities
        new LikelyRows(catalog.rows())); // which published row
  }

  private static List<String> words(List<Office> offices) {
    return offices.stream().flatMap(o -> o.words().stream()).toList();
  }
}
