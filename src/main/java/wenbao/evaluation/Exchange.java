package wenbao.evaluation;

import java.util.List;

/**
 * What one person writes, in order. A question that stands alone is an exchange of one turn.
 *
 * @param user whose conversation it is
 */
public record Exchange(String user, List<Question> turns) {
  public Exchange {
    if (turns.isEmpty()) throw new IllegalArgumentException("the dialogue has no turns");
    turns = List.copyOf(turns);
  }
}
