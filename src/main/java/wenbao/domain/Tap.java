package wenbao.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a choice means by itself. A link in an old message can be tapped for ever, and must not mean
 * what happens to have its number today.
 *
 * @param label the item, or {@link Label#HUMAN}
 * @param aspect the side of it; empty: the item itself
 */
public record Tap(Label label, Optional<Aspect> aspect) {
  private static final Pattern ID = Pattern.compile("tell-([a-z]+(?:-[a-z]+)*)(?:\\.([a-z]+))?");

  private static final Pattern LINK = Pattern.compile("<a href=\"[^\"]*\">|</a>");

  public static Tap of(Choice choice, Catalog catalog) {
    var item = Optional.ofNullable(catalog.items().get(choice.label()));
    boolean side = item.isPresent() && !choice.name().equals(item.get().choice());
    return new Tap(choice.label(), side ? choice.aspects().stream().findFirst() : Optional.empty());
  }

  /** Everything that an answer may offer: each item, and each side that has a name as a choice. */
  public static List<Tap> all(Catalog catalog) {
    var sides =
        Arrays.stream(Aspect.values())
            .filter(side -> catalog.wording().lines().containsKey("choice-" + side.id()))
            .toList();
    var taps = new ArrayList<Tap>();
    for (Label item : catalog.items().keySet()) {
      taps.add(new Tap(item, Optional.empty()));
      sides.forEach(side -> taps.add(new Tap(item, Optional.of(side))));
    }
    return taps;
  }

  /** As it stands in a link: {@code tell-remote-referral.materials}. */
  public String id() {
    return "tell-" + label + aspect.map(a -> "." + a.id()).orElse("");
  }

  /** A reply as people read it: of what can be tapped only the words. */
  public static String words(String reply) {
    return LINK.matcher(reply).replaceAll("");
  }

  /** Empty for what is no id of ours: anybody can write a link. */
  public static Optional<Tap> read(String id) {
    var written = ID.matcher(id);
    return written.matches()
        ? Optional.of(
            new Tap(
                new Label(written.group(1)),
                Optional.ofNullable(written.group(2)).flatMap(Aspect::of)))
        : Optional.empty();
  }

  /** The message that says the same; empty when the catalogue no longer has the item. */
  public Optional<String> sentence(Catalog catalog) {
    var wording = catalog.wording();
    if (label.equals(Label.HUMAN)) return Optional.of(wording.line("choice-human"));
    return Optional.ofNullable(catalog.items().get(label))
        .map(item ->
            aspect
                .map(side -> item.name() + "：" + wording.line("choice-" + side.id()))
                .orElse(item.choice()));
  }
}
