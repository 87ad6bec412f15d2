package wenbao.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A medical-insurance bureau.
 *
 * @param name the full name
 * @param shortName the signature of its SMS
 * @param city its city; null for the standard catalogue, which is no city
 * @param also other names that people write
 * @param province the scope of the provincial rules that hold here
 * @param catalogues its published documents, the first one being the catalogue itself
 */
public record Bureau(
    String id,
    String name,
    String shortName,
    @Nullable String city,
    List<String> also,
    @Nullable String province,
    @Nullable String areaCode,
    List<String> catalogues) {
  /** The standard catalogue that every city falls back to. */
  public static final String STANDARD = "standard";

  /** Whether a fact of this scope may be told as ours. */
  public boolean covers(String scope) {
    return scope.equals(Fact.NATIONAL) || scope.equals(province) || scope.equals(id);
  }
}
