package wenbao.application.knowledge;

import java.util.List;
import wenbao.domain.Aspect;
import wenbao.domain.Fact;
import wenbao.domain.Item;
import wenbao.domain.Source;

/**
 * A fact with the place where it stands in the files.
 *
 * @param holds for whom it holds, as one calls it
 * @param id of the item or the topic
 * @param name of the item or the topic
 * @param items whose answers may use it: the item itself, or all that share the topic
 */
public record Placed(
    Fact fact,
    Source source,
    String holds,
    boolean topic,
    String id,
    String name,
    Aspect aspect,
    List<Item> items) {
  public String side() {
    return Side.name(aspect);
  }
}
