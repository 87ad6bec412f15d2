package wenbao.application.knowledge;

import java.util.List;
import wenbao.domain.Item;

/**
 * One item in a list, seen from one bureau.
 *
 * @param listed whether the bureau's own documents publish it
 * @param sides what is known of each side, in the order of {@link ListItems#sides()}
 * @param unverified facts that nobody has vouched for
 * @param conflicts in which both sides are told
 */
public record ItemLine(
    Item item, boolean listed, List<Has> sides, int unverified, int conflicts, int examples) {
  public int gaps() {
    return (int) sides.stream().filter(has -> has == Has.NONE).count();
  }
}
