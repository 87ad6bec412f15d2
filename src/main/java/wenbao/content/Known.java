package wenbao.content;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import wenbao.domain.Bureau;
import wenbao.domain.Fact;
import wenbao.domain.Source;

/** What a file may refer to, read before the files that do. */
record Known(
    Map<String, Bureau> bureaus,
    Map<String, Source> sources,
    Collection<String> items,
    Collection<String> topics) {

  /** For whom a fact can hold: national, a province or a bureau of ours, or somebody else. */
  static Set<String> scopes(Map<String, Bureau> bureaus) {
    var scopes = new TreeSet<String>();
    scopes.add(Fact.NATIONAL);
    scopes.add(Fact.OTHER_CITY);
    for (Bureau bureau : bureaus.values()) {
      scopes.add(bureau.id());
      if (bureau.province() != null) scopes.add(bureau.province());
    }
    return scopes;
  }

  Set<String> scopes() {
    return scopes(bureaus);
  }
}
