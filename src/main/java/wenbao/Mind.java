package wenbao;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import wenbao.answering.Composing;
import wenbao.application.Considering;
import wenbao.application.Knowledge;
import wenbao.content.Library;
import wenbao.content.Published;
import wenbao.domain.Example;
import wenbao.domain.Label;
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

  private final Settings settings;
  private final InstantSource clock;
  private final Classifiers classifiers;
  private final Knowledge knowledge;
  private final AtomicReference<Reading> reading;
  private volatile Published published;

  /**
   * @throws wenbao.content.Broken when the data folders cannot be published
   */
  Mind(Settings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.classifiers = new Classifiers(settings.data().resolve("models"), settings.embeddings());
    this.published = read();
    this.reading = new AtomicReference<>(reading(published));
    this.knowledge = new Knowledge(published.catalog());
  }

  /** Learns what the folders say and writes it to a file, unless the file has it already. */
  static void learn(Settings settings, InstantSource clock, Path file) {
    new Classifiers(settings.data(), true).learnInto(file, lesson(settings, clock));
  }

  /** Writes what there is to learn as the embedding model sees it, to train the model itself. */
  static void writeTokens(Settings settings, InstantSource clock, Path file) {
    new Classifiers(settings.data(), true).writeTokens(file, lesson(settings, clock));
  }

  private static Lesson lesson(Settings settings, InstantSource clock) {
    var today = LocalDate.ofInstant(clock.instant(), BEIJING);
    var published = Library.read(settings.knowledge(), settings.intents(), today);
    return lesson(published, new HanLpWords(published.lexicon().dictionary()));
  }

  Knowledge knowledge() {
    return knowledge;
  }

  Published published() {
    return published;
  }

  Considering considering() {
    return new Considering(reading::get, knowledge, new Composing(clock));
  }

  /**
   * Reads the folders again and takes over what changed.
   *
   * @throws wenbao.content.Broken when they cannot be published; all stays as it was
   */
  void reload() {
    Published fresh = read();
    boolean same =
        fresh.catalog().version().equals(published.catalog().version())
            && fresh.intentsVersion().equals(published.intentsVersion());
    if (same) return;
    reading.set(reading(fresh));
    knowledge.replace(fresh.catalog());
    published = fresh;
  }

  private Published read() {
    var today = LocalDate.ofInstant(clock.instant(), BEIJING);
    return Library.read(settings.knowledge(), settings.intents(), today);
  }

  /** Of this reading nothing was guessed before. */
  Reading reading(Published published) {
    return new Reading(steps(published).toArray(Step[]::new));
  }

  /** How a message is read, from first to last. */
  List<Step> steps(Published published) {
    var catalog = published.catalog();
    var lexicon = published.lexicon();
    var hanlp = new HanLpWords(lexicon.dictionary());
    Step cut = new CutWords(hanlp);
    Step likely = new LikelyIntents(classifiers.classifier(lesson(published, hanlp)));
    return List.of(
        new HalfWidth(), // １２３９３ → 12393
        new HidePersonalData(), // before anything is kept
        new Simplified(hanlp), // 報銷 → 报销
        new StandardWords(lexicon.synonyms()), // 咋个报消 → 怎么报销
        new SameTitle(catalog.rows()), // certain, or silent
        new SameSentence(known(published)), // certain, or silent
        new Emergency(words(catalog.emergencies())), // before everything else
        new MarkAspects(lexicon.aspects()), // 要带什么 → materials
        new SameTap(catalog), // certain, or silent
        new NamedBureau(catalog.bureaus().values()), // 达州的电话 → dazhou
        new Denied(cut, likely), // 不是报销，是转移
        cut,
        likely, // guesses, with probabilities
        new LikelyRows(catalog.rows())); // which published row
  }

  /** What there is to learn; sentences are prepared as messages are, up to the cutting of words. */
  static Lesson lesson(Published published, HanLpWords hanlp) {
    var lexicon = published.lexicon();
    var prepare =
        new Reading(
            new HalfWidth(),
            new HidePersonalData(),
            new Simplified(hanlp),
            new StandardWords(lexicon.synonyms()),
            new CutWords(hanlp));
    return new Lesson(
        published.lessonVersion(),
        u -> prepare.read(u.text()),
        lexicon.stopWords(),
        sentences(published),
        calibration(published));
  }

  private static List<String> words(List<Office> offices) {
    return offices.stream().flatMap(o -> o.words().stream()).toList();
  }

  private static Map<String, Label> known(Published published) {
    var known = new HashMap<String, Label>();
    published.catalog().items().values().forEach(item -> known.put(item.name(), item.id()));
    published
        .intents()
        .values()
        .forEach(intent -> intent.examples().forEach(e -> known.put(e.text(), intent.label())));
    return known;
  }

  private static Map<String, List<String>> sentences(Published published) {
    var sentences = new LinkedHashMap<String, List<String>>();
    published
        .intents()
        .forEach((label, intent) ->
            sentences.put(label.value(), intent.examples().stream().map(Example::text).toList()));
    return sentences;
  }

  private static Map<String, List<String>> calibration(Published published) {
    var sentences = new LinkedHashMap<String, List<String>>();
    for (var sentence : published.calibration()) {
      sentences
          .computeIfAbsent(sentence.label().value(), l -> new ArrayList<>())
          .add(sentence.text());
    }
    return sentences;
  }
}
