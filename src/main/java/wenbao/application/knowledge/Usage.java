package wenbao.application.knowledge;

import java.util.List;
import wenbao.domain.Office;
import wenbao.domain.Row;
import wenbao.domain.Source;

/** A document, and everything that rests on it. */
public record Usage(Source source, List<Placed> facts, List<Row> rows, List<Office> offices) {
  /** How much rests on it. */
  public int size() {
    return facts.size() + rows.size() + offices.size();
  }
}
