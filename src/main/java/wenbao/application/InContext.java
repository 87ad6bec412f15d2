package wenbao.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import wenbao.domain.Aspect;
import wenbao.domain.Catalog;
import wenbao.domain.Conversation;
import wenbao.domain.Decision.Tell;
import wenbao.domain.Guess;
import wenbao.domain.Item;
import wenbao.domain.Label;
import wenbao.understanding.Reading;
import wenbao.understanding.Understanding;

/**
 * What a message means after what was said before: 「要带什么」, 「那娃儿呢」, 「退休的那种」. A message that is clear
 * by itself is a new matter, whatever was said before.
 */
final class InContext {
  /** As sure as this of another matter, it is another matter. */
  private static final double CLEAR = 0.75;

  /** A new item needs less where no side of the last one is asked about. */
  private static final double LIKELY = 0.65;

  private static final double HALF = 0.5;

  /** A relative of the last item must be at least this likely to be meant instead. */
  private static final double HINT = 0.15;

  /** What is longer tells a story of its own. */
  private static final int SHORT = 24;

  /** What is left of a message without its aspect and city, and says nothing. */
  private static final int NO_MATTER = 2;

  /** So many characters name a matter: 「死亡证明」 does not yet, 「医生开了转院单」 does. */
  private static final int A_MATTER = 5;

  private static final Pattern EMPTY_WORDS =
      Pattern.compile(
          "[\\p{P}\\p{S}\\s]|那|呢|的|吗|嘛|啊|呀|哦|要|还|又|是|这个|这|它|请问|一般|大概|需要|都|我|得|去|给|了|下|哈");

  /** Words that point back to what was said: 那、她、刚才, and sentences that lack their subject. */
  private static final Pattern POINTS_BACK =
      Pattern.compile(
          "^(?:那|这|她|他|它|哦|好[的吧嘛]?[，,。 ])|那[个种边位]|这[个种]|(?:她|他|它)|昨天|前天|刚才|刚刚|上次|上回|之前|前面|回到"
              + "|呢[?？。!！]?$|(?:的|种|类)(?:那种|情况|话)?[吧嘛呀啊?？。!！]?$|^(?:能|可以|得行|行不|还|也|不)");

  private static final Pattern TURNED_DOWN =
      Pattern.compile("^(?:不是[了的]?|不对|错了|搞错了|不是这个|我?不是问这个|我问的不是这个|理解错了)+[，,。！!\\s]+(?=\\S{3,})");

  private final Supplier<Reading> reading;

  InContext(Supplier<Reading> reading) {
    this.reading = reading;
  }

  /** 「不是，我问的是……」 says that the last answer was beside the point. */
  static boolean turnsDown(String text) {
    return TURNED_DOWN.matcher(text.strip()).find();
  }

  /** What follows after 「不是，」. */
  static String withoutTurningDown(String text) {
    return TURNED_DOWN.matcher(text.strip()).replaceFirst("");
  }

  /** A message that completes the one before, which was not understood: both are read as one. */
  Understanding completed(Understanding u, Conversation before) {
    if (before.fragment() == null || isClear(u)) return u;
    var both = reading.get().read(before.fragment() + "，" + u.text());
    return best(both) > best(u) ? both.withText(u.text(), both.plain()) : u;
  }

  /**
   * @return what is told when the message goes on with the last item; empty when it stands alone
   */
  Optional<Tell> follow(Understanding u, Conversation before, Catalog catalog) {
    Label last = before.label();
    if (last == null || !catalog.items().containsKey(last)) return Optional.empty();
    // 「他喘不上气了咋办」 after an answer is no question about that answer.
    if (u.best().map(g -> g.label().equals(Label.EMERGENCY)).orElse(false)) return Optional.empty();
    if (saysNothingElse(u)) return Optional.of(tell(last, u, before));
    if (!goesOn(u)) return Optional.empty();
    var relatives = relatives(last, catalog);
    var own = u.best().filter(g -> relatives.contains(g.label()) && g.score() >= HALF);
    if (own.isPresent()) return Optional.of(tell(own.get().label(), u, before));
    var after = reading.get().read(catalog.item(last).choice() + "，" + u.text());
    boolean which = before.choices().stream().anyMatch(c -> !c.label().equals(last));
    if (isAnotherMatter(u, after, relatives, which)) return Optional.empty();
    return Optional.of(tell(meant(u, after, last, relatives, which), u, before));
  }

  /**
   * @param which whether it was asked which relative is meant: then what is said answers that
   */
  private static Label meant(
      Understanding u, Understanding after, Label last, List<Label> relatives, boolean which) {
    return relatives.stream()
        .filter(r -> which && probability(after, r) >= HALF || isHinted(u, r, last))
        .max(Comparator.comparingDouble(r -> probability(u, r) * probability(after, r)))
        .orElse(last);
  }

  private static boolean isHinted(Understanding u, Label relative, Label last) {
    double p = probability(u, relative);
    return p >= HINT && p > 2 * probability(u, last);
  }

  /** Whether a message can be the continuation of another at all. */
  private static boolean goesOn(Understanding u) {
    boolean pointsBack = POINTS_BACK.matcher(u.text().strip()).find();
    boolean sideOnly = !u.aspects().isEmpty() || u.bureau().isPresent();
    return u.text().length() <= SHORT && (pointsBack || sideOnly) && !isPassing(u);
  }

  /** Thanks, insults, danger and the wish for a person are no matter to go on with. */
  private static boolean isPassing(Understanding u) {
    return isClear(u)
        && u.aspects().isEmpty()
        && Remembering.PASSING.contains(u.best().orElseThrow().label());
  }

  /**
   * Clear by itself. Where it says little, or may answer which one is meant, it must still be so
   * when it is read after the name of the last item.
   */
  private static boolean isAnotherMatter(
      Understanding u, Understanding after, List<Label> relatives, boolean which) {
    var best = u.best();
    if (best.isEmpty() || relatives.contains(best.get().label())) return false;
    Label alone = best.get().label();
    boolean saysLittle = matter(u).length() < A_MATTER;
    if (saysLittle || which) return isClear(u) && probability(after, alone) >= HALF;
    boolean item = !alone.isDecision() && u.aspects().isEmpty();
    return item ? best.get().score() >= LIKELY : isClear(u);
  }

  private static Tell tell(Label item, Understanding u, Conversation before) {
    List<Aspect> aspects = u.aspects();
    if (aspects.isEmpty() && item.equals(before.label())) aspects = before.aspects();
    return new Tell(item, aspects, Optional.empty());
  }

  private static boolean saysNothingElse(Understanding u) {
    boolean asks = !u.aspects().isEmpty() || u.bureau().isPresent();
    return asks && matter(u).length() <= NO_MATTER;
  }

  /** What the message speaks of, without the side asked about and without empty words. */
  private static String matter(Understanding u) {
    return EMPTY_WORDS.matcher(u.matter()).replaceAll("");
  }

  private static boolean isClear(Understanding u) {
    return u.best().map(g -> g.score() >= CLEAR && !g.label().equals(Label.UNCLEAR)).orElse(false);
  }

  private static double best(Understanding u) {
    return u.best().filter(g -> !g.label().equals(Label.UNCLEAR)).map(Guess::score).orElse(0.0);
  }

  private static double probability(Understanding u, Label label) {
    return u.guesses().stream()
        .filter(g -> g.label().equals(label))
        .mapToDouble(Guess::score)
        .findFirst()
        .orElse(0);
  }

  /** The item itself, its family and the family's other members. */
  private static List<Label> relatives(Label id, Catalog catalog) {
    var relatives = new ArrayList<Label>();
    relatives.add(id);
    Label family = catalog.item(id).family() == null ? id : catalog.item(id).family();
    if (!family.equals(id)) relatives.add(family);
    catalog.members(family).stream().map(Item::id).forEach(relatives::add);
    return relatives;
  }
}
