package wenbao.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import wenbao.domain.Catalog;
import wenbao.domain.Intent;
import wenbao.domain.Label;

/** Reads the data folders. Everything is read, and only then anything stops. */
public final class Library {
  private final Folder knowledge;
  private final Folder intents;
  private final ReadFiles facts;
  private final ReadFiles sentences;
  private final Complaints complaints = new Complaints();

  private Library(Folder knowledge, Folder intents) {
    this.knowledge = knowledge;
    this.intents = intents;
    this.facts = new ReadFiles(knowledge, complaints);
    this.sentences = new ReadFiles(intents, complaints);
  }

  /**
   * @param today the day on which a review is due
   * @throws Broken with every complaint, when there is one
   */
  public static Published read(Path knowledge, Path intents, LocalDate today) {
    try {
      return new Library(Folder.read(knowledge, "knowledge"), Folder.read(intents, "intents"))
          .publish(today);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + knowledge + " and " + intents, e);
    }
  }

  /**
   * Equal as long as {@link #read} would read the same, and far cheaper: it opens no file.
   *
   * @throws UncheckedIOException when the folders cannot be looked through
   */
  public static Object stamp(Path knowledge, Path intents, LocalDate today) {
    try {
      return List.of(Folder.stamps(knowledge), Folder.stamps(intents), today);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look through " + knowledge + " and " + intents, e);
    }
  }

  private Published publish(LocalDate today) {
    Known known = known();
    Catalog catalog = catalog(known, today);
    var said = new SaidBefore(complaints);
    var examples = new ReadIntents(sentences, known.items(), said, complaints).read();
    var labels = Labels.all(known.items());
    var calibration = new ReadCalibration(sentences, labels, said, complaints).read();
    var lexicon = new ReadLexicon(sentences, complaints).read();
    var menu =
        new ReadMenu(facts, certain(catalog, examples), Sites.toldByAll(catalog), complaints)
            .read();
    var workingDays = new ReadHolidays(facts, known, complaints).read();
    warnOfUnasked(labels, examples);
    facts.complainOfUnread();
    sentences.complainOfUnread();
    List<Complaint> stopping = complaints.stopping();
    if (!stopping.isEmpty()) throw new Broken(stopping, complaints.warnings());
    return new Published(
        catalog,
        menu,
        workingDays,
        examples,
        lexicon,
        calibration,
        intents.version(),
        intents.lessonVersion(),
        complaints.warnings());
  }

  private Known known() {
    var bureaus = new ReadBureaus(facts, complaints).read();
    var sources = new ReadSources(facts, Known.scopes(bureaus), complaints).read();
    return new Known(bureaus, sources, facts.ids("items/"), facts.ids("policy/"));
  }

  private Catalog catalog(Known known, LocalDate today) {
    var offices = new ReadOffices(facts, known, complaints);
    return new Catalog(
        knowledge.version(),
        new ReadItems(facts, known, today, complaints).read(),
        new ReadTopics(facts, known, complaints).read(),
        new ReadCatalogues(facts, known, complaints).read(),
        known.sources(),
        known.bureaus(),
        offices.neighbours(),
        offices.emergencies(),
        offices.hotlines(),
        new ReadWording(facts).read());
  }

  /** The sentences that leave nothing to guess. */
  private static Set<String> certain(Catalog catalog, Map<Label, Intent> intents) {
    var sentences = new TreeSet<String>();
    catalog.items().values().forEach(item -> sentences.add(item.name()));
    intents.values().forEach(i -> i.examples().forEach(e -> sentences.add(e.text())));
    return sentences;
  }

  private void warnOfUnasked(List<String> labels, Map<Label, Intent> examples) {
    for (String label : labels) {
      if (examples.containsKey(new Label(label))) continue;
      complaints.warn(sentences.place(label + ".yml"), "“" + label + "” 还没有说法，市民怎么问都认不出它；写一个文件");
    }
  }
}
