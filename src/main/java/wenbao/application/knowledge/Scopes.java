package wenbao.application.knowledge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import wenbao.domain.Bureau;
import wenbao.domain.Catalog;
import wenbao.domain.Fact;

/** Names for whom a fact holds. */
public final class Scopes {
  private static final Map<String, String> NAMES =
      Map.of(Fact.NATIONAL, "全国", Fact.OTHER_CITY, "外地", "sichuan", "四川", "ningxia", "宁夏");

  private Scopes() {}

  /** All that a fact can hold for, the widest first. */
  public static List<String> all(Catalog catalog) {
    var scopes = new LinkedHashSet<String>();
    scopes.add(Fact.NATIONAL);
    for (Bureau bureau : Gaps.bureaus(catalog)) {
      if (bureau.province() != null) scopes.add(bureau.province());
    }
    Gaps.bureaus(catalog).forEach(bureau -> scopes.add(bureau.id()));
    scopes.add(Fact.OTHER_CITY);
    return List.copyOf(scopes);
  }

  /** The city of a bureau, or the name of a wider scope; one that has no name here, its id. */
  public static String name(String scope, Catalog catalog) {
    Bureau bureau = catalog.bureaus().get(scope);
    return bureau == null ? NAMES.getOrDefault(scope, scope) : name(bureau);
  }

  /** What one calls a bureau in a narrow column. */
  public static String name(Bureau bureau) {
    if (bureau.id().equals(Bureau.STANDARD)) return "标准目录";
    return bureau.city() == null ? bureau.name() : bureau.city();
  }
}
