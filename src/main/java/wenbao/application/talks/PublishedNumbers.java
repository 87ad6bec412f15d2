package wenbao.application.talks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import wenbao.domain.Aspect;
import wenbao.domain.Catalog;
import wenbao.domain.Confidence;
import wenbao.domain.Fact;
import wenbao.domain.Item;
import wenbao.domain.Office;
import wenbao.domain.Phone;
import wenbao.domain.Row;

/** Every run of digits that stands in a published field: no other may be said to a citizen. */
final class PublishedNumbers {
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private PublishedNumbers() {}

  /** The numbers in this text that are published nowhere, in order. */
  static List<String> missing(String text, Catalog catalog) {
    var written = runs(text);
    if (written.isEmpty()) return written;
    var published = of(catalog);
    return written.stream().filter(run -> !published.contains(run)).distinct().toList();
  }

  private static Set<String> of(Catalog catalog) {
    var numbers = new HashSet<String>();
    for (String field : fields(catalog)) numbers.addAll(runs(field));
    return numbers;
  }

  private static List<String> fields(Catalog catalog) {
    var fields = new ArrayList<String>();
    for (Item item : catalog.items().values()) {
      fields.add(item.name());
      fields.addAll(texts(item.facts()));
    }
    catalog.topics().values().forEach(topic -> fields.addAll(texts(topic.facts())));
    catalog.sources().values().forEach(source -> fields.add(source.cite() + " " + source.title()));
    catalog.rows().forEach(row -> fields.addAll(texts(row)));
    for (var offices : List.of(catalog.neighbours(), catalog.emergencies(), catalog.hotlines())) {
      for (Office office : offices) fields.addAll(dialled(office.phones()));
    }
    return fields;
  }

  /** What nobody vouches for is not told, here neither. */
  private static List<String> texts(Map<Aspect, List<Fact>> facts) {
    return facts.values().stream()
        .flatMap(List::stream)
        .filter(fact -> fact.confidence() != Confidence.C)
        .map(fact -> fact.text() + " " + Objects.requireNonNullElse(fact.brief(), ""))
        .toList();
  }

  private static List<String> texts(Row row) {
    var texts = new ArrayList<>(List.of(row.title(), row.content(), row.basis(), row.office()));
    texts.addAll(List.of(row.deadline(), row.channel()));
    texts.addAll(row.path());
    texts.addAll(row.duties());
    texts.addAll(row.printed().values());
    texts.addAll(dialled(row.phones()));
    return texts;
  }

  private static List<String> dialled(List<Phone> phones) {
    return phones.stream().map(Phone::dial).toList();
  }

  private static List<String> runs(String text) {
    return DIGITS.matcher(text).results().map(MatchResult::group).toList();
  }
}
