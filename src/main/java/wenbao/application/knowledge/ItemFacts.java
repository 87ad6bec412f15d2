package wenbao.application.knowledge;

import java.util.List;
import wenbao.domain.Bureau;
import wenbao.domain.Item;
import wenbao.domain.Row;

/**
 * Everything that is known of an item, seen from one bureau.
 *
 * @param sides only those under which something stands, in the order of an answer
 * @param rows of the bureau's documents that publish it
 */
public record ItemFacts(
    Item item, Bureau bureau, List<Side> sides, List<Row> rows, List<Conflict> conflicts) {}
