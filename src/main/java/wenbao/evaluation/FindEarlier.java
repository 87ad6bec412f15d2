package wenbao.evaluation;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenbao.domain.Label;

/** Finds the newest saved run of the same files, sent and read in the same way. */
public final class FindEarlier {
  private static final Logger LOG = LoggerFactory.getLogger(FindEarlier.class);

  private final ObjectMapper json = new ObjectMapper();
  private final Path folder;

  public FindEarlier(Path folder) {
    this.folder = folder;
  }

  /**
   * @return empty where there is none
   */
  public Optional<Earlier> than(Figures figures) throws IOException {
    if (!Files.isDirectory(folder)) return Optional.empty();
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .flatMap(this::read)
          .filter(saved -> isSame(saved, figures.run()))
          .map(FindEarlier::earlier)
          .filter(saved -> saved.at().isBefore(figures.run().at()))
          .max(comparing(Earlier::at));
    }
  }

  /** Other files may lie there too, and one may have been cut short: neither stops a new run. */
  private Stream<JsonNode> read(Path file) {
    try {
      JsonNode saved = json.readTree(file.toFile());
      Instant.parse(saved.path("at").asText());
      return Stream.of(saved);
    } catch (IOException | DateTimeParseException other) {
      LOG.warn("{} is no saved run and is passed over: {}", file, other.getMessage());
      return Stream.empty();
    }
  }

  /** The first runs did not say by which channel, nor with what they read. */
  private static boolean isSame(JsonNode saved, Run run) {
    var setup = run.setup();
    return files(saved).equals(run.files())
        && saved.path("bureau").asText().equals(setup.bureau())
        && saved.path("channel").asText("api").equals(setup.channel().id())
        && saved.path("embeddings").asBoolean(true) == setup.embeddings();
  }

  private static List<String> files(JsonNode saved) {
    return stream(saved.path("files")).map(JsonNode::asText).toList();
  }

  private static Earlier earlier(JsonNode saved) {
    return new Earlier(
        Instant.parse(saved.path("at").asText()), headlines(saved), labels(saved.path("labels")));
  }

  private static Map<String, Double> headlines(JsonNode saved) {
    return saved.properties().stream()
        .filter(e -> number(e.getValue()).isNumber())
        .collect(toMap(Map.Entry::getKey, e -> number(e.getValue()).asDouble()));
  }

  private static JsonNode number(JsonNode value) {
    return value.isObject() ? value.path("share") : value;
  }

  private static Map<Label, Share> labels(JsonNode saved) {
    return stream(saved)
        .collect(
            toMap(
                l -> new Label(l.path("label").asText()),
                l -> new Share(l.path("right").asInt(), l.path("messages").asInt())));
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
