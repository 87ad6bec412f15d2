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

  private static final String REAL = "real";

  private final ObjectMapper json =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  @Override
  public Exchange read(String line, String where) {
    JsonNode node = parse(line);
    if (!node.isObject()) throw complaint("not an object");
    String user = node.hasNonNull("user") ? text(node, "user") : where;
    boolean dialogue = node.has("turns");
    return new Exchange(
        user, dialogue ? turns(node, where) : List.of(question(node, where, Set.of())));
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
    for (JsonNode turn : turns) questions.add(question(turn, where, tags(node)));
    return questions;
  }

  private static Question question(JsonNode node, String where, Set<String> inherited) {
    var tags = new HashSet<>(inherited);
    tags.addAll(tags(node));
    var label = new Label(text(node, "label"));
    return new Question(where, text(node, "text"), label, alt(node), tags);
  }

  private static Set<Label> alt(JsonNode node) {
    var alt = new HashSet<Label>();
    for (String label : list(node, "alt", "remote-care")) alt.add(new Label(label));
    return alt;
  }

  /** Those of a dialogue are those of each of its turns. What was really asked says so by kind. */
  private static Set<String> tags(JsonNode node) {
    var tags = new HashSet<>(list(node, "tags", "dialect"));
    if (node.path("kind").asText().equals(REAL)) tags.add(REAL);
    return tags;
  }

  private static List<String> list(JsonNode node, String key, String example) {
    JsonNode written = node.path(key);
    if (written.isMissingNode() || written.isNull()) return List.of();
    if (!written.isArray()) {
      throw new IllegalArgumentException(
          "“%s” is no list; it looks like [\"%s\"]".formatted(key, example));
    }
    var list = new ArrayList<String>();
    for (JsonNode entry : written) list.add(entry.asText());
    return list;
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
