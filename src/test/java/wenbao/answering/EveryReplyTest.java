package wenbao.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import wenbao.domain.Answer;
import wenbao.domain.Aspect;
import wenbao.domain.Bureau;
import wenbao.domain.Catalog;
import wenbao.domain.Choice;
import wenbao.domain.Decision;
import wenbao.domain.Decision.AskWhich;
import wenbao.domain.Decision.Human;
import wenbao.domain.Decision.Say;
import wenbao.domain.Decision.Tell;
import wenbao.domain.Item;
import wenbao.domain.Label;
import wenbao.domain.Office;
import wenbao.domain.Phone;
import wenbao.domain.Row;
import wenbao.domain.Segments;
import wenbao.testing.OurData;

/** Makes every reply that the service can give, in every bureau, and holds each to the rules. */
class EveryReplyTest {
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Catalog CATALOG = OurData.PUBLISHED.catalog();
  private static final Set<String> PUBLISHED = published();

  private record Reply(String what, Answer answer, Renderings shown) {}

  @Test
  void every_digit_stands_in_a_published_field() {
    var strangers = new TreeSet<String>();
    for (Reply reply : replies()) {
      for (String text : texts(reply)) {
        DIGITS
            .matcher(withoutNumbersOfChoices(text, reply.answer))
            .results()
            .filter(found -> !PUBLISHED.contains(found.group()))
            .forEach(found -> strangers.add(found.group() + " in " + reply.what));
      }
    }
    assertThat(strangers).isEmpty();
  }

  @Test
  void wechat_stays_within_its_bytes() {
    for (Reply reply : replies()) {
      assertThat(reply.shown.wechat().getBytes(StandardCharsets.UTF_8).length)
          .as(reply.what)
          .isBetween(1, AsWeChat.MOST_BYTES);
    }
  }

  @Test
  void an_sms_has_three_segments_at_most() {
    for (Reply reply : replies()) {
      for (String sms : reply.shown.sms()) {
        assertThat(Segments.of(sms)).as(reply.what + ": " + sms).hasSizeBetween(1, 3);
      }
    }
  }

  @Test
  void nothing_unconfirmed_and_nothing_foreign_is_told_as_ours() {
    for (Reply reply : replies()) {
      for (Item item : CATALOG.items().values()) {
        item.facts().values().stream()
            .flatMap(List::stream)
            .filter(f -> f.confidence() == wenbao.domain.Confidence.C && f.text().length() > 12)
            .forEach(f -> assertThat(reply.shown.web()).as(reply.what).doesNotContain(f.text()));
      }
    }
  }

  private static List<String> texts(Reply reply) {
    var texts = new ArrayList<>(reply.shown.sms());
    texts.add(reply.shown.wechat());
    texts.add(reply.shown.web());
    return texts;
  }

  private static String withoutNumbersOfChoices(String text, Answer answer) {
    String left = text.replaceAll("<a [^>]*>|</a>", "");
    var choices = new ArrayList<>(answer.choices());
    choices.add(new Choice(0, Label.HUMAN, "转人工", List.of()));
    for (Choice c : choices) {
      left = left.replace(c.number() + " " + c.name(), c.name());
      left = left.replace(c.number() + c.name(), c.name());
    }
    return left;
  }

  private static List<Reply> replies() {
    var composing = new Composing(() -> OurData.NOW);
    var rendering = new Rendering();
    var replies = new ArrayList<Reply>();
    for (Bureau bureau : CATALOG.bureaus().values()) {
      for (Decision decision : decisions(bureau)) {
        for (String text : List.of("", "公积金怎么取", "我爸走了", "想不开")) {
          if (!text.isEmpty() && !(decision instanceof Say) && !text.contains("走了")) continue;
          var answer = composing.compose(decision, text, bureau, CATALOG);
          replies.add(
              new Reply(bureau.id() + " " + decision, answer, rendering.render(answer, CATALOG)));
        }
      }
    }
    return replies;
  }

  private static List<Decision> decisions(Bureau bureau) {
    var decisions = new ArrayList<Decision>();
    for (Label id : CATALOG.items().keySet()) {
      decisions.add(new Tell(id, List.of(), Optional.empty()));
      Arrays.stream(Aspect.values())
          .forEach(a -> decisions.add(new Tell(id, List.of(a), Optional.empty())));
      decisions.add(new AskWhich(List.of(id, new Label("transfer")), Optional.empty(), List.of()));
    }
    for (Row row : CATALOG.rowsOf(bureau.id())) {
      decisions.add(new Tell(row.label(), List.of(), Optional.of(row)));
      decisions.add(new Tell(row.label(), List.of(Aspect.PHONE), Optional.of(row)));
    }
    Label.DECISIONS.stream()
        .filter(l -> !l.equals(Label.HUMAN))
        .forEach(l -> decisions.add(new Say(l)));
    decisions.add(new Human("the citizen asks for a person"));
    decisions.add(new Human("not understood twice"));
    return decisions;
  }

  /** Every run of digits in any field of the catalogue. */
  private static Set<String> published() {
    var fields = new ArrayList<String>();
    for (Item item : CATALOG.items().values()) {
      fields.add(item.name() + " " + item.also());
      for (var facts : List.of(item.facts(), item.elsewhere())) {
        facts.values().forEach(list -> list.forEach(f -> fields.add(f.toString())));
      }
    }
    CATALOG.topics().values().forEach(t -> fields.add(t.toString()));
    CATALOG.sources().values().forEach(s -> fields.add(s.toString()));
    for (Row row : CATALOG.rows()) {
      fields.add(row.toString());
      row.phones().stream().map(Phone::dial).forEach(fields::add);
    }
    for (var offices : List.of(CATALOG.neighbours(), CATALOG.emergencies(), CATALOG.hotlines())) {
      offices.stream().map(Office::toString).forEach(fields::add);
    }
    var digits = new HashSet<String>();
    fields.forEach(f -> DIGITS.matcher(f).results().forEach(m -> digits.add(m.group())));
    return digits;
  }
}
