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
import wenbao.domain.Item;
import wenbao.domain.Row;

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

  /** What a variable may say of an answer; nothing of which there is more than it would say. */
  private Map<String, String> values(Answer answer, Instant now) {
    var values = new HashMap<String, String>();
    name(answer).ifPresent(name -> values.put("name", name));
    only(facts(answer)).ifPresent(fact -> values.put("fact", fact));
    var offices = texts(answer, Aspect.OFFICE);
    var phones = texts(answer, Aspect.PHONE);
    if (offices.size() < 2 && phones.size() < 2) {
      only(offices).ifPresent(office -> values.put("office", office));
      only(phones).ifPresent(phone -> values.put("phone", phone));
    }
    // Whoever is told nothing else is told whom to ring, by a number that is published too.
    knowledge.running().hotlines().stream()
        .flatMap(office -> office.phones().stream())
        .findFirst()
        .ifPresent(phone -> values.putIfAbsent("phone", phone.dial()));
    pages
        .of(answer, now)
        .map(address -> address.substring(address.indexOf(AnswerLinks.PATH)))
        .map(path -> path.substring(AnswerLinks.PATH.length()))
        .ifPresent(path -> values.put("page", links.shorten(path, now.plus(KEPT))));
    return values;
  }

  private Optional<String> name(Answer answer) {
    var row = answer.row().filter(Row::isDisclosure).map(Row::title);
    return row.or(
        () -> Optional.ofNullable(knowledge.running().items().get(answer.label())).map(Item::name));
  }

  /** With their names: 「要带：…」; a deadline for publishing is none for getting things done. */
  private static List<String> facts(Answer answer) {
    return answer.fields().stream()
        .filter(field -> field.aspect() != Aspect.OFFICE && field.aspect() != Aspect.PHONE)
        .filter(field -> field.aspect() != Aspect.DEADLINE)
        .filter(field -> !field.text().isBlank())
        .map(field -> (field.name().isEmpty() ? "" : field.name() + "：") + brief(field))
        .distinct()
        .toList();
  }

  private static List<String> texts(Answer answer, Aspect aspect) {
    return answer.fields().stream()
        .filter(field -> field.aspect() == aspect)
        .map(LineWords::brief)
        .filter(text -> !text.isBlank())
        .distinct()
        .toList();
  }

  private static Optional<String> only(List<String> texts) {
    return texts.size() == 1 ? Optional.of(texts.getFirst()) : Optional.empty();
  }

  private static String brief(Field field) {
    return withoutStop(field.brief() == null ? field.text() : field.brief());
  }

  private static String withoutStop(String text) {
    return text.replaceFirst("[。；]$", "");
  }
}
