package wenbao.channel.sms;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenbao.application.AnswerLinks;
import wenbao.application.Knowledge;
import wenbao.application.ShortLinks;
import wenbao.application.ShortMessages;
import wenbao.domain.Answer;
import wenbao.domain.Aspect;
import wenbao.domain.Field;

/**
 * Says an answer in our own words where its line lets them through; else in the words of a filed
 * template: the whole reply where that is filed, or one whose variables hold the name, the office,
 * the telephone and where to read on.
 */
@Singleton
final class LineWords implements ShortMessages {
  private static final Logger LOG = LoggerFactory.getLogger(LineWords.class);
  private static final Duration KEPT = Duration.ofDays(30);

  private final Lines lines;
  private final Knowledge knowledge;
  private final AnswerLinks pages;
  private final ShortLinks links;

  LineWords(Lines lines, Knowledge knowledge, AnswerLinks pages, ShortLinks links) {
    this.lines = lines;
    this.knowledge = knowledge;
    this.pages = pages;
    this.links = links;
  }

  @Override
  public List<String> of(String line, Answer answer, List<String> free, Instant now) {
    var templates = templates(line);
    if (templates.isEmpty()) return free;
    var matters = new ArrayList<>(List.of(answer));
    answer.second().ifPresent(matters::add);
    var said = new ArrayList<String>();
    for (int i = 0; i < free.size(); i++) {
      Answer matter = matters.get(Math.min(i, matters.size() - 1));
      filed(templates.get(), free.get(i))
          .or(() -> templates.get().fill(values(matter, now)))
          .ifPresentOrElse(said::add, () -> missing(line, matter.label().value()));
    }
    return said;
  }

  @Override
  public List<String> of(String line, String free) {
    var templates = templates(line);
    if (templates.isEmpty()) return List.of(free);
    var filed = filed(templates.get(), free);
    if (filed.isEmpty()) missing(line, "said");
    return filed.stream().toList();
  }

  private static void missing(String line, String what) {
    LOG.warn("line {}: no filed template has words for {}", line, what);
  }

  private Optional<Templates> templates(String line) {
    return lines
        .find(line)
        .filter(found -> lines.gateway(found).wantsTemplates())
        .map(Line::templates);
  }

  private static Optional<String> filed(Templates templates, String text) {
    String unsigned = text.replaceFirst("^【[^】]*】", "");
    return templates.of(unsigned).map(filled -> unsigned);
  }

  private Map<String, String> values(Answer answer, Instant now) {
    var values = new HashMap<String, String>();
    var item = knowledge.running().items().get(answer.label());
    if (item != null) values.put("name", item.name());
    for (Field field : answer.fields()) {
      String brief = field.brief() == null ? field.text() : field.brief();
      if (!brief.isBlank()) values.putIfAbsent(variable(field.aspect()), withoutStop(brief));
    }
    pages
        .of(answer, now)
        .map(address -> address.substring(address.indexOf(AnswerLinks.PATH)))
        .map(path -> path.substring(AnswerLinks.PATH.length()))
        .ifPresent(path -> values.put("page", links.shorten(path, now.plus(KEPT))));
    return values;
  }

  private static String withoutStop(String text) {
    return text.replaceFirst("[。；]$", "");
  }

  /** What is neither the office nor its telephone is a fact; the first one was asked about. */
  private static String variable(Aspect aspect) {
    return switch (aspect) {
      case OFFICE -> "office";
      case PHONE -> "phone";
      default -> "fact";
    };
  }
}
