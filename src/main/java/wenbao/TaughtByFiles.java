package wenbao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import wenbao.application.learning.Files;
import wenbao.application.learning.Same;
import wenbao.application.learning.Taught;
import wenbao.content.AppendExamples;
import wenbao.content.CheckLine;
import wenbao.content.Published;
import wenbao.domain.Item;
import wenbao.domain.Label;

/** What {@code intents/} says at this moment, for those who want to add to it. */
final class TaughtByFiles implements Files {
  /** Made once for what was published. */
  private record Index(Published of, List<Choice> choices, Map<String, Known> known) {}

  private final Supplier<Published> published;
  private final Path intents;
  private volatile Index index;

  TaughtByFiles(Supplier<Published> published, Path intents) {
    this.published = published;
    this.intents = intents;
    this.index = index(published.get());
  }

  @Override
  public List<Choice> choices() {
    return index().choices;
  }

  @Override
  public Optional<Known> find(String sentence) {
    return Optional.ofNullable(index().known.get(Same.of(sentence)));
  }

  @Override
  public Optional<String> complaint(String sentence) {
    return CheckLine.complaint(sentence).map(why -> why + "。");
  }

  @Override
  public Map<String, String> with(List<Taught> sentences) {
    var byFile = new TreeMap<String, List<String>>();
    for (Taught s : sentences) {
      byFile.computeIfAbsent(s.label() + ".yml", file -> new ArrayList<>()).add(s.text());
    }
    var files = new TreeMap<String, String>();
    byFile.forEach((file, added) -> files.put("intents/" + file, with(file, added)));
    return files;
  }

  private String with(String name, List<String> added) {
    Path file = intents.resolve(name);
    try {
      boolean isNew = java.nio.file.Files.notExists(file);
      return AppendExamples.to(isNew ? "" : java.nio.file.Files.readString(file), added);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private Index index() {
    var now = published.get();
    var made = index;
    if (made.of != now) index = made = index(now);
    return made;
  }

  private static Index index(Published published) {
    return new Index(published, choices(published), known(published));
  }

  /** Members stand below their family. */
  private static List<Choice> choices(Published published) {
    var catalog = published.catalog();
    var choices = new ArrayList<Choice>();
    for (Item item : catalog.items().values()) {
      if (item.family() != null) continue;
      var members = catalog.members(item.id());
      String family = members.isEmpty() ? "" : item.name();
      choices.add(new Choice(item.id(), item.name(), family));
      members.forEach(m -> choices.add(new Choice(m.id(), m.name(), family)));
    }
    Label.DECISIONS.stream()
        .sorted()
        .map(label -> new Choice(label, label.chinese(), ""))
        .forEach(choices::add);
    return List.copyOf(choices);
  }

  /** The sentences that are learned from come last, so that they count. */
  private static Map<String, Known> known(Published published) {
    var known = new HashMap<String, Known>();
    published
        .catalog()
        .items()
        .values()
        .forEach(item ->
            known.put(
                Same.of(item.name()),
                new Known(item.id(), "knowledge/items/" + item.id() + ".yml", true)));
    for (var sentence : published.calibration()) {
      known.put(
          Same.of(sentence.text()), new Known(sentence.label(), "intents/calibration.tsv", false));
    }
    published
        .intents()
        .values()
        .forEach(intent ->
            intent
                .examples()
                .forEach(example ->
                    known.put(
                        Same.of(example.text()),
                        new Known(intent.label(), "intents/" + intent.label() + ".yml", true))));
    return known;
  }

  /** All that nothing learns from. */
  static List<Taught> calibration(Published published) {
    return published.calibration().stream()
        .map(s -> new Taught(s.text(), s.label()))
        .collect(Collectors.toList());
  }
}
