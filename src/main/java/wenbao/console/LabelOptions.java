package wenbao.console;

import java.util.ArrayList;
import java.util.List;
import wenbao.application.learning.Files;

/** What a message can be filed under, as a list to choose from. */
public record LabelOptions(List<Part> parts) {
  /** A family with its members, the items without one, or the decisions. */
  public record Part(String name, List<Files.Choice> choices) {}

  public static LabelOptions of(List<Files.Choice> choices) {
    var parts = new ArrayList<Part>();
    var alone = new ArrayList<Files.Choice>();
    var decisions = new ArrayList<Files.Choice>();
    for (var choice : choices) {
      if (choice.label().isDecision()) decisions.add(choice);
      else if (choice.family().isEmpty()) alone.add(choice);
      else family(parts, choice.family()).add(choice);
    }
    parts.add(new Part("其他事项", alone));
    parts.add(new Part("不是事项", decisions));
    return new LabelOptions(parts);
  }

  private static List<Files.Choice> family(List<Part> parts, String name) {
    boolean open = !parts.isEmpty() && parts.getLast().name().equals(name);
    if (!open) parts.add(new Part(name, new ArrayList<>()));
    return parts.getLast().choices();
  }
}
