package wenbao.domain;

import java.util.List;

/** What citizens tap below the conversation instead of typing, from {@code knowledge/menu.yml}. */
public record Menu(List<Button> buttons) {
  public static final Menu NONE = new Menu(List.of());

  public sealed interface Button {
    String name();
  }

  /** Opens the buttons above it. */
  public record Group(String name, List<Button> buttons) implements Button {}

  /** Asks as if the citizen had typed the sentence. */
  public record Ask(String name, String sentence) implements Button {}

  /** Opens a page. */
  public record Link(String name, String address) implements Button {}

  /**
   * One of a kind that we never write and only find in an account.
   *
   * @param does how an operator is shown what it does
   */
  public record Foreign(String name, String does) implements Button {}
}
