package wenbao.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wenbao.domain.Aspect;
import wenbao.domain.Bureau;
import wenbao.domain.Catalog;
import wenbao.domain.Confidence;
import wenbao.domain.Fact;

/** The web sites that citizens are told of, each in a fact with its source. */
final class Sites {
  private static final Pattern SITE =
      Pattern.compile("(?<![a-z0-9.-])[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,}(?![a-z0-9-])");

  private Sites() {}

  /** Those that every bureau tells of: the bureaus share one menu. */
  static Set<String> toldByAll(Catalog catalog) {
    var cities = catalog.bureaus().values().stream().filter(b -> b.city() != null).toList();
    var sites = new TreeSet<String>();
    facts(catalog)
        .filter(fact -> isTold(fact, cities))
        .forEach(fact -> {
          var site = SITE.matcher(fact.text().toLowerCase(Locale.ROOT));
          while (site.find()) sites.add(site.group());
        });
    return sites;
  }

  private static Stream<Fact> facts(Catalog catalog) {
    return Stream.concat(
        catalog.items().values().stream().flatMap(item -> facts(item.facts())),
        catalog.topics().values().stream().flatMap(topic -> facts(topic.facts())));
  }

  private static Stream<Fact> facts(Map<Aspect, List<Fact>> facts) {
    return facts.values().stream().flatMap(List::stream);
  }

  private static boolean isTold(Fact fact, List<Bureau> cities) {
    return fact.confidence() != Confidence.C
        && cities.stream().allMatch(bureau -> bureau.covers(fact.scope()));
  }
}
