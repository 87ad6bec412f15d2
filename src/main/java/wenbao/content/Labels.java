package wenbao.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import wenbao.domain.Label;

/** The ids that a sentence can be filed under. */
final class Labels {
  private Labels() {}

  /** The items and the decisions. */
  static List<String> all(Collection<String> items) {
    var all = new ArrayList<>(items);
    Label.DECISIONS.stream().sorted().map(Label::value).forEach(all::add);
    return all;
  }
}
