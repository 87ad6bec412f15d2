package wenbao.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wenbao.domain.Label;

/** One line of JSON is one message, or one dialogue. Keys we do not know are left alone. */
final class ReadJson implements ReadLine {
  static final String MESSAGE = "{\"text\": \"转到华西要怎么备案\", \"label\": \"remote-referral\"}";
  static final String DIALOGUE = "{\"turns\": [" + MESSAGE + "]}";

  private final ObjectMapper json =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  @Override
  public Exchange read(String line, String where) {
    JsonNode node = parse(line);
    if (!node.isObject()) throw complaint("not an object");
    String user = node.hasNonNull("user") ? text(node, "user") : where;
    return new Exchange(user, node.has("turns") ? turns(node, where) : question(node, where));
  }

  private JsonNode parse(String line) {
    try {
      return json.readTree(line);
    } catch (JsonProcessingException broken) {
      throw complaint("not JSON (" + broken.getOriginalMessage() + ")");
    }
  }

  private static List<Question> turns(JsonNode node, String where) {
    JsonNode turns = node.get("turns");
    if (!turns.isArray() || turns.isEmpty()) {
      throw new IllegalArgumentException(
          "“turns” is no list of messages; a dialogue looks like " + DIALOGUE);
    }
    var questions = new ArrayList<Question>();
    for (JsonNode turn : turns) questions.addAll(question(turn, where));
    return questions;
  }

  private static List<Question> question(JsonNode node, String where) {
    var label = new Label(text(node, "label"));
    return List.of(new Question(where, text(node, "text"), label, alt(node)));
  }

  private static Set<Label> alt(JsonNode node) {
    JsonNode written = node.path("alt");
    if (written.isMissingNode() || written.isNull()) return Set.of();
    if (!written.isArray()) {
      throw new IllegalArgumentException("“alt” is no list; it looks like [\"remote-care\"]");
    }
    var alt = new HashSet<Label>();
    for (JsonNode label : written) alt.add(new Label(label.asText()));
    return alt;
  }

  private static String text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    if (!value.isTextual() || value.asText().isBlank()) throw complaint("no “" + key + "”");
    return value.asText();
  }

  private static IllegalArgumentException complaint(String what) {
    return new IllegalArgumentException(what + "; a message looks like " + MESSAGE);
  }
}
