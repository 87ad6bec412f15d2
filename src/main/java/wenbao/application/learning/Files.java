package wenbao.application.learning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenbao.domain.Label;

/** What the files of {@code intents/} say at this moment, and how they are to be written. */
public interface Files {
  /**
   * A label that a sentence can be filed under.
   *
   * @param name in Chinese
   * @param family of an item; empty where it has none, and for decisions
   */
  record Choice(Label label, String name, String family) {}

  /**
   * Where a sentence stands already.
   *
   * @param label it is filed under
   * @param place as an editor calls it: {@code intents/transfer.yml}
   * @param learned whether it is learned from; what serves to measure may not be
   */
  record Known(Label label, String place, boolean learned) {}

  /** Items in the order of the catalogue, then the decisions. */
  List<Choice> choices();

  Optional<Known> find(String sentence);

  /** What the check of the files would say of a line; empty where it is right. */
  Optional<String> complaint(String sentence);

  /** The changed files by name, with these sentences at the end of their examples. */
  Map<String, String> with(List<Taught> sentences);

  /** The name of a label, whether or not there is one. */
  default String name(Label label) {
    return choices().stream()
        .filter(c -> c.label().equals(label))
        .map(Choice::name)
        .findFirst()
        .orElse(label.value());
  }

  default boolean has(Label label) {
    return choices().stream().anyMatch(c -> c.label().equals(label));
  }
}
