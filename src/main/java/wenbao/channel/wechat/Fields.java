package wenbao.channel.wechat;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes fields out of what WeChat answered; one that is missing is as good as an empty one. */
final class Fields {
  private Fields() {}

  static String text(JsonNode object, String name) {
    JsonNode value = object.isObject() ? object.get(name) : null;
    return isText(value) ? value.coerceStringValue() : "";
  }

  static List<String> texts(JsonNode object, String name) {
    return list(object, name).stream()
        .filter(Fields::isText)
        .map(JsonNode::coerceStringValue)
        .toList();
  }

  static List<JsonNode> list(JsonNode object, String name) {
    var list = new ArrayList<JsonNode>();
    JsonNode value = object.isObject() ? object.get(name) : null;
    if (value != null && value.isArray()) value.values().forEach(list::add);
    return list;
  }

  static JsonNode object(JsonNode object, String name) {
    JsonNode value = object.isObject() ? object.get(name) : null;
    return value == null ? JsonNode.nullNode() : value;
  }

  private static boolean isText(@Nullable JsonNode value) {
    return value != null && value.isValueNode() && !value.isNull();
  }
}
