package wenbao.console;

import java.util.List;
import wenbao.application.knowledge.ItemLine;
import wenbao.domain.Bureau;

/** What the table of items shows. */
public record ItemsView(
    Frame frame, List<Bureau> bureaus, ItemsQuery query, List<ItemLine> lines) {}
