package wenbao.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One row of a published catalogue, as printed. Empty strings stand for empty cells.
 *
 * @param catalogue name of the file in {@code knowledge/catalogues}
 * @param source id of the document
 * @param bureau id of the bureau that published it
 * @param line line of the original in which the row begins
 * @param path the headings above it
 * @param deadline by when the bureau must publish (公开时限), never how long a matter takes
 * @param duties what the bureau must do, in a list of powers
 * @param printed further columns of this document, by their names
 * @param inferred the cells that were merged and are filled from the row above
 * @param items the service items that the row is about; none: a disclosure
 */
public record Row(
    String catalogue,
    String source,
    String bureau,
    int line,
    String title,
    List<String> path,
    String content,
    String basis,
    String publisher,
    String office,
    List<Phone> phones,
    String deadline,
    String channel,
    List<String> duties,
    Map<String, String> printed,
    Set<String> inferred,
    List<Label> items) {
  public boolean isDisclosure() {
    return items.isEmpty();
  }

  /** The label under which the row is told. */
  public Label label() {
    return isDisclosure() ? Label.DISCLOSURE : items.getFirst();
  }
}
