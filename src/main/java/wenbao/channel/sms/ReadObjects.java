package wenbao.channel.sms;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what a provider pushes: one JSON object, or an array of them. One that is broken does not
 * spoil the others, or a provider would push them all again and then throw them all away.
 */
@Singleton
public final class ReadObjects {
  private static final Logger LOG = LoggerFactory.getLogger(ReadObjects.class);

  private final JsonMapper json;

  public ReadObjects(JsonMapper json) {
    this.json = json;
  }

  /**
   * @throws Rejected when there is nothing that can be read, with the example
   */
  public <T> List<T> read(byte[] body, Function<Fields, T> each, String example) {
    var found = new ArrayList<T>();
    Rejected broken = Rejected.malformed("the body is JSON in UTF-8, as in " + example);
    int spoiled = 0;
    var objects = objects(body, broken);
    for (JsonNode node : objects) {
      try {
        found.add(each.apply(new Fields(node, example)));
      } catch (Rejected e) {
        broken = e;
        spoiled++;
      }
    }
    if (found.isEmpty() && !objects.isEmpty()) throw broken; // an empty array is no mistake
    if (spoiled > 0) LOG.error("{} of a push could not be read: {}", spoiled, broken.getMessage());
    return found;
  }

  private List<JsonNode> objects(byte[] body, Rejected broken) {
    try {
      JsonNode all = json.readValue(body, JsonNode.class);
      if (all == null) throw broken;
      var objects = new ArrayList<JsonNode>();
      if (all.isArray()) all.values().forEach(objects::add);
      else objects.add(all);
      return objects;
    } catch (IOException e) {
      throw broken;
    }
  }

  /** The fields of one object, as text, whether they were written as text or as numbers. */
  public record Fields(JsonNode node, String example) {
    /** What must be there. */
    public String get(String name) {
      String value = find(name);
      Rejected.unless(!value.isBlank(), name + ": expected as in " + example);
      return value;
    }

    /** Empty when it is not there. */
    public String find(String name) {
      JsonNode value = node.isObject() ? node.get(name) : null;
      return value == null || !value.isValueNode() || value.isNull()
          ? ""
          : value.coerceStringValue();
    }
  }
}
