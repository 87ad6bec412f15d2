package wenbao;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenbao.answering.Composing;
import wenbao.answering.Rendering;
import wenbao.domain.Answer;
import wenbao.domain.Aspect;
import wenbao.domain.Bureau;
import wenbao.domain.Catalog;
import wenbao.domain.Decision;
import wenbao.domain.Decision.Human;
import wenbao.domain.Decision.Say;
import wenbao.domain.Decision.Tell;
import wenbao.domain.Item;
import wenbao.domain.Label;
import wenbao.domain.Segments;

/** Every short message that a bureau's citizens can get about its items, each text once. */
final class ShortTexts {
  private static final List<String> LINES =
      List.of("sms-opted-out", "sms-opted-in", "sms-no-more", "failed");

  /** Texts with variables, for whatever has no filed text of its own; in this order. */
  private static final List<String> GENERAL =
      List.of("sms-filed-fact", "sms-filed-page", "sms-filed-office", "sms-filed-phone");

  /**
   * One text as it is approved and filed.
   *
   * @param id names it for us: {@code remote-referral}, {@code remote-referral.materials}
   * @param name of at most thirty characters
   * @param text without the signature
   */
  record Text(String id, String name, String text) {
    /** As the carriers count it. */
    int segments(String signature) {
      return Segments.of("【" + signature + "】" + text).size();
    }

    boolean hasVariables() {
      return text.contains("{");
    }
  }

  private final Catalog catalog;
  private final Bureau bureau;
  private final Composing composing;
  private final Rendering rendering = new Rendering();
  private final Map<String, Text> byText = new LinkedHashMap<>();

  ShortTexts(Catalog catalog, Bureau bureau, Instant now) {
    this.catalog = catalog;
    this.bureau = bureau;
    this.composing = new Composing(() -> now);
  }

  List<Text> all() {
    for (Item item : catalog.items().values()) {
      add(item, List.of());
      for (Aspect aspect : Aspect.values()) {
        if (aspect != Aspect.DEADLINE && aspect != Aspect.WHOLE) add(item, List.of(aspect));
      }
    }
    add("greeting", "问候", new Say(Label.GREETING));
    add("human", "转人工", new Human("the citizen asks for a person"));
    for (String line : LINES) {
      String text = catalog.wording().line(line);
      put(line, text.split("[，。]", 2)[0], text);
    }
    for (String line : GENERAL)
      put(line, "通用" + (GENERAL.indexOf(line) + 1), catalog.wording().line(line));
    return new ArrayList<>(byText.values());
  }

  private void add(Item item, List<Aspect> aspects) {
    if (aspects.isEmpty()) {
      add(item.id().value(), item.name(), new Tell(item.id(), aspects, Optional.empty()));
      return;
    }
    String side = aspects.getFirst().id();
    String name = catalog.wording().line("field-" + side) + "·" + item.name();
    add(item.id() + "." + side, name, new Tell(item.id(), aspects, Optional.empty()));
  }

  private void add(String id, String name, Decision decision) {
    Answer answer = composing.compose(decision, "", bureau, catalog);
    int page = 1;
    for (String text : rendering.smsPages(answer, catalog)) {
      boolean first = page == 1;
      put(
          first ? id : id + "." + page,
          first ? name : page + "·" + name,
          text.replaceFirst("^【[^】]*】", ""));
      page++;
    }
  }

  private void put(String id, String name, String text) {
    String shorter = name.length() <= 30 ? name : name.substring(0, 30);
    byText.putIfAbsent(text, new Text(id, shorter, text));
  }
}
