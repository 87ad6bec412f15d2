package wenbao.application;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wenbao.domain.Aspect;
import wenbao.domain.Catalog;
import wenbao.domain.Decision.Tell;
import wenbao.domain.Label;
import wenbao.domain.Row;

/**
 * What is told, spelled for an address: {@code remote-referral.mati} is the referral, its materials
 * and its time; {@code disclosure.suining-catalogue.60} the row that begins in line 60; two matters
 * are joined by {@code _}. Short, and without any character at which WeChat or a telephone ends a
 * link.
 */
final class Spelled {
  private static final int LETTERS = 2;
  private static final int MOST_MATTERS = 2;

  private static final Pattern MATTER =
      Pattern.compile(
          "(?<label>[a-z]+(?:-[a-z]+)*)(?:\\.(?<aspects>[a-z]+))??(?:\\.(?<row>[a-z0-9-]+\\.\\d+))?");

  private Spelled() {}

  static String of(List<Tell> matters) {
    return matters.stream().map(Spelled::of).collect(joining("_"));
  }

  private static String of(Tell tell) {
    boolean whole = tell.aspects().equals(List.of(Aspect.WHOLE));
    String aspects = whole ? "" : tell.aspects().stream().map(Spelled::of).collect(joining());
    return Stream.of(
            Stream.of(tell.item().value()),
            Stream.of(aspects).filter(a -> !a.isEmpty()),
            tell.row().map(Spelled::of).stream())
        .flatMap(part -> part)
        .collect(joining("."));
  }

  private static String of(Aspect aspect) {
    return aspect.id().substring(0, LETTERS);
  }

  private static String of(Row row) {
    return row.catalogue() + "." + row.line();
  }

  /** Empty where something is named that is not in the catalogue, or no longer. */
  static List<Tell> read(String matters, Catalog catalog) {
    var read = new ArrayList<Tell>();
    for (String matter : matters.split("_", MOST_MATTERS + 1)) {
      var tell = matter(matter, catalog);
      if (tell.isEmpty() || read.size() == MOST_MATTERS) return List.of();
      read.add(tell.get());
    }
    return read;
  }

  private static Optional<Tell> matter(String matter, Catalog catalog) {
    Matcher m = MATTER.matcher(matter);
    if (!m.matches()) return Optional.empty();
    var item = catalog.items().get(new Label(m.group("label")));
    var aspects = aspects(Optional.ofNullable(m.group("aspects")).orElse(""));
    if (item == null || aspects.isEmpty()) return Optional.empty();
    String row = m.group("row");
    if (row == null) return Optional.of(new Tell(item.id(), aspects.get(), Optional.empty()));
    return catalog.rows().stream()
        .filter(r -> of(r).equals(row))
        .findFirst()
        .map(r -> new Tell(item.id(), aspects.get(), Optional.of(r)));
  }

  private static Optional<List<Aspect>> aspects(String letters) {
    var aspects = new ArrayList<Aspect>();
    for (int i = 0; i < letters.length(); i += LETTERS) {
      String two = letters.substring(i, Math.min(i + LETTERS, letters.length()));
      var aspect = Arrays.stream(Aspect.values()).filter(a -> of(a).equals(two)).findFirst();
      if (aspect.isEmpty()) return Optional.empty();
      aspects.add(aspect.get());
    }
    return Optional.of(aspects);
  }
}
