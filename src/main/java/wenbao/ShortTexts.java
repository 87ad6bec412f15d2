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
      List.of("abuse", "sms-opted-out", "sms-opted-in", "sms-no-more", "failed");

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
  private final String address;
  private final Composing composing;
  private final Rendering rendering = new Rendering();
  private final Map<String, Text> byText = new LinkedHashMap<>();

  /**
   * @param address where citizens reach our pages
   */
  ShortTexts(Catalog catalog, Bureau bureau, String address, Instant now) {
    this.address = address;
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
    add("human-not-understood", "没听明白", new Human("not understood twice"));
    for (String line : LINES) {
      String text = catalog.wording().line(line);
      put(line, text.split("[，。]", 2)[0], text);
    }
    for (String line : GENERAL) {
      String text = catalog.wording().line(line, "address", address);
      put(line, "通用" + (GENERAL.indexOf(line) + 1), text);
    }
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
    String text = rendering.render(answer, catalog).sms().getFirst();
    put(id, name, text);
    String said = text;
    var more = rendering.smsMore(answer, catalog, said);
    for (int page = 2; more.isPresent(); page++) {
      put(id + "." + page, page + "·" + name, more.get());
      said += more.get();
      more = rendering.smsMore(answer, catalog, said);
    }
  }

  private void put(String id, String name, String signed) {
    String text = signed.replaceFirst("^【[^】]*】", "");
    String shorter = name.length() <= 30 ? name : name.substring(0, 30);
    byText.putIfAbsent(text, new Text(id, shorter, text));
  }
}
