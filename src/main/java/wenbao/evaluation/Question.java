package wenbao.evaluation;

import java.util.Locale;
import java.util.Set;
import wenbao.domain.Label;

/**
 * One message of which somebody said what would be right.
 *
 * @param where file and line
 * @param alt what is right as well
 * @param tags what sort of message it is, in the words of whoever wrote the file: {@code dialect}
 */
public record Question(String where, String text, Label label, Set<Label> alt, Set<String> tags) {
  /** On a question: any decision that is no item is right. */
  public static final Label NOT_OURS = new Label("not-ours");

  /** What a question asks for. */
  public enum Kind {
    /** An item of the bureau, a disclosure included. */
    ITEM,
    /** One of the seven decisions that are no item. */
    DECISION,
    /** Any of the seven decisions. */
    NOT_OURS;

    /** The id used in reports: {@code not-ours}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Question {
    if (text.isBlank()) throw new IllegalArgumentException("the text is empty");
    alt = Set.copyOf(alt);
    tags = Set.copyOf(tags);
  }

  public Question(String where, String text, Label label, Set<Label> alt) {
    this(where, text, label, alt, Set.of());
  }

  public Kind kind() {
    if (label.equals(NOT_OURS)) return Kind.NOT_OURS;
    return label.isDecision() ? Kind.DECISION : Kind.ITEM;
  }

  /** Whether this label, guessed or answered, is right. */
  public boolean accepts(Label given) {
    boolean anyDecision = label.equals(NOT_OURS) || alt.contains(NOT_OURS);
    return label.equals(given) || alt.contains(given) || anyDecision && given.isDecision();
  }
}
