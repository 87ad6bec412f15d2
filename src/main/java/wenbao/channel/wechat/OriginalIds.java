package wenbao.channel.wechat;

import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.naming.NameUtils;
import io.micronaut.core.value.PropertyCatalog;
import io.micronaut.core.value.PropertyResolver;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the accounts' original ids again: {@code gh_suining01} reaches us as {@code gh-suining01},
 * because Micronaut writes the names of properties in small letters with hyphens.
 */
final class OriginalIds {
  private OriginalIds() {}

  /** The original id for each name that Micronaut made of one. */
  static Map<String, String> byName(PropertyResolver properties) {
    var ids = new TreeMap<String, String>();
    for (String id : properties.getPropertyEntries("wenbao.wechat.accounts", PropertyCatalog.RAW)) {
      String other = ids.put(NameUtils.hyphenate(id), id);
      if (other != null) {
        throw new ConfigurationException(
            "wenbao.wechat.accounts: "
                + (id + " 和 " + other + " 只差大小写或 - _，请只留一个")
                + " (two names that differ in capitals, - or _ only: keep one)");
      }
    }
    return ids;
  }
}
