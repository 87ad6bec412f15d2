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
import wenbao.understanding.SameTap;
import wenbao.understanding.Understanding;

/**
 * What a message means after what was said before: 「要带什么」, 「那娃儿呢」, 「退休的那种」. A message that is clear
 * by itself is a new matter, whatever was said before.
 */
final class InContext {
  /** As sure as this, a message is clear by itself. */
  private static final double CLEAR = 0.75;

  /** As sure as this where a side is asked about: 「电话是多少」 may be about anything. */
  private static final double CLEAR_WITH_SIDE = 0.95;

  private static final double HALF = 0.5;

  /** A relative of the last item must be at least this likely to be meant instead. */
  private static final double HINT = 0.15;

  /** What is longer tells a story of its own. */
  private static final int SHORT = 40;

  /** What is left of a message without its aspect and city, and says nothing. */
  private static final int NO_MATTER = 2;

  private static final Pattern EMPTY_WORDS =
      Pattern.compile(
          "[\\p{P}\\p{S}\\s]|那|呢|的|吗|嘛|啊|呀|哦|要|还|又|是|这个|这|它|请问|一般|大概|需要|都|我|得|去|给|了|下|哈");

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
   * The message is read by itself and after the name of the last item; both readings count, by how
   * likely it is a continuation.
   *
   * @return what is told when the message goes on with the last item; empty when it stands alone
   */
  Optional<Tell> follow(Understanding u, Conversation before, Catalog catalog) {
    Label last = before.label();
    if (last == null || !catalog.items().containsKey(last)) return Optional.empty();
    // 「他喘不上气了咋办」 after an answer is no question about that answer.
    if (u.best().map(g -> g.label().equals(Label.EMERGENCY)).orElse(false)) return Optional.empty();
    // A tapped choice says what it means, even one in an old message.
    if (u.best().map(g -> g.by().equals(SameTap.NAME)).orElse(false)) return Optional.empty();
    if (saysNothingElse(u)) return Optional.of(tell(last, u, before));
    if (u.certain() || u.text().length() > SHORT) return Optional.empty();
    var relatives = relatives(last, catalog);
    var own = u.best().filter(g -> relatives.contains(g.label()) && g.score() >= HALF);
    if (own.isPresent())
      return Optional.of(tell(narrower(own.get().label(), last, catalog), u, before));
    boolean which = before.choices().stream().anyMatch(c -> !c.label().equals(last));
    if (standsAlone(u, which)) return Optional.empty();
    var after = reading.get().read(catalog.item(last).choice() + "，" + u.text());
    double goesOn = Continuing.probability(u, relatives);
    var likeliest =
        after.guesses().stream()
            .max(Comparator.comparingDouble(g -> mixed(u, after, g.label(), goesOn)))
            .map(Guess::label);
    if (likeliest.isEmpty() || !relatives.contains(likeliest.get())) return Optional.empty();
    Label meant = narrower(meant(u, after, last, relatives, which), last, catalog);
    return Optional.of(tell(meant, u, before));
  }

  private static double mixed(
      Understanding alone, Understanding after, Label label, double goesOn) {
    return goesOn * probability(after, label) + (1 - goesOn) * probability(alone, label);
  }

  /** The last member itself, when only its family was named. */
  private static Label narrower(Label named, Label last, Catalog catalog) {
    return named.equals(catalog.item(last).family()) ? last : named;
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

  /**
   * @param which whether it was asked which relative is meant
   */
  static boolean standsAlone(Understanding u, boolean which) {
    double clear = u.aspects().isEmpty() && !which ? CLEAR : CLEAR_WITH_SIDE;
    return best(u) >= clear;
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
  static List<Label> relatives(Label id, Catalog catalog) {
    var relatives = new ArrayList<Label>();
    relatives.add(id);
    Label family = catalog.item(id).family() == null ? id : catalog.item(id).family();
    if (!family.equals(id)) relatives.add(family);
    catalog.members(family).stream().map(Item::id).forEach(relatives::add);
    return relatives;
  }
}
