package wenbao.console;

import java.util.List;
import java.util.Optional;
import wenbao.application.knowledge.AsTold;
import wenbao.application.knowledge.ItemFacts;
import wenbao.domain.Bureau;
import wenbao.domain.Intent;
import wenbao.domain.Item;
import wenbao.domain.Row;
import wenbao.domain.Topic;

/**
 * What the page of one item shows.
 *
 * @param members of the family, if it is one
 * @param topics that it shares with other items
 * @param printed the rows of each bureau that publish it
 * @param told the answer on each channel
 */
public record ItemView(
    Frame frame,
    List<Bureau> bureaus,
    ItemFacts facts,
    List<Item> members,
    List<Topic> topics,
    Optional<Item> family,
    List<Printed> printed,
    AsTold told,
    Optional<Intent> intent) {
  public record Printed(Bureau bureau, List<Row> rows) {}

  public Link inBureau(Bureau bureau) {
    return Link.to(KnowledgeTab.ITEMS.path() + "/" + facts.item().id()).with("bureau", bureau.id());
  }
}
