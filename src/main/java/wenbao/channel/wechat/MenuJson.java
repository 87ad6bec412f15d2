package wenbao.channel.wechat;

import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import wenbao.domain.Menu;
import wenbao.domain.Menu.Ask;
import wenbao.domain.Menu.Button;
import wenbao.domain.Menu.Foreign;
import wenbao.domain.Menu.Group;
import wenbao.domain.Menu.Link;

/**
 * A menu as {@code menu/create} takes it and as {@code menu/get} gives it. The key of a button that
 * asks is the sentence itself: telephones keep old menus for a while, and what is tapped there must
 * still be understood.
 */
final class MenuJson {
  private static final String BUTTONS = "button";
  private static final String BELOW = "sub_button";

  private MenuJson() {}

  static JsonNode write(Menu menu) {
    return JsonNode.createObjectNode(Map.of(BUTTONS, written(menu.buttons())));
  }

  private static JsonNode written(List<Button> buttons) {
    return JsonNode.createArrayNode(buttons.stream().map(MenuJson::written).toList());
  }

  private static JsonNode written(Button button) {
    var fields = new LinkedHashMap<String, JsonNode>();
    fields.put("name", JsonNode.createStringNode(button.name()));
    switch (button) {
      case Group(var name, var below) -> fields.put(BELOW, written(below));
      case Ask(var name, var sentence) -> put(fields, "click", "key", sentence);
      case Link(var name, var address) -> put(fields, "view", "url", address);
      case Foreign(var name, var does) ->
          throw new IllegalArgumentException(name + " is of a kind that we only read: " + does);
    }
    return JsonNode.createObjectNode(fields);
  }

  private static void put(Map<String, JsonNode> fields, String type, String key, String value) {
    fields.put("type", JsonNode.createStringNode(type));
    fields.put(key, JsonNode.createStringNode(value));
  }

  static Menu read(JsonNode got) {
    return new Menu(buttons(Fields.object(got, "menu"), BUTTONS));
  }

  private static List<Button> buttons(JsonNode under, String key) {
    return Fields.list(under, key).stream().map(MenuJson::button).toList();
  }

  private static Button button(JsonNode json) {
    String name = Fields.text(json, "name");
    // Leaves come with an empty list below them.
    var below = buttons(json, BELOW);
    if (!below.isEmpty()) return new Group(name, below);
    return switch (Fields.text(json, "type")) {
      case "click" -> new Ask(name, Fields.text(json, "key"));
      case "view" -> new Link(name, Fields.text(json, "url"));
      default -> new Foreign(name, does(json));
    };
  }

  /** All that is known of it, as it was written. */
  private static String does(JsonNode json) {
    var does = new StringJoiner(" ");
    if (!json.isObject()) return "";
    does.add(Fields.text(json, "type"));
    json.entries()
        .forEach(field -> {
          boolean said = field.getKey().equals("type") || field.getKey().equals("name");
          String value = Fields.text(json, field.getKey());
          if (!said && !value.isEmpty()) does.add(field.getKey() + "=" + value);
        });
    return does.toString().strip();
  }
}
