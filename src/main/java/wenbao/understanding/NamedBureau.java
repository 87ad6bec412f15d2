package wenbao.understanding;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import wenbao.domain.Bureau;

/**
 * A message may name another bureau: 「达州的电话」. A city that is only where somebody lives or is
 * treated does not count: 「在达州住院」 still asks our own bureau.
 */
public final class NamedBureau implements Step {
  private final Collection<Bureau> bureaus;

  public NamedBureau(Collection<Bureau> bureaus) {
    this.bureaus = bureaus;
  }

  @Override
  public Understanding apply(Understanding u) {
    for (Bureau bureau : bureaus) {
      if (bureau.city() == null) continue;
      for (String name : names(bureau)) {
        if (names(u.plain(), name)) {
          return u.withBureau(bureau.id())
              .withMatter(u.matter().replace(name, ""))
              .because("NamedBureau: " + name + "→" + bureau.id());
        }
      }
    }
    return u;
  }

  /** Longest first, so that nothing of 遂宁市 is left when it is taken away. */
  private static List<String> names(Bureau bureau) {
    return Stream.concat(Stream.of(bureau.city()), bureau.also().stream())
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  private static boolean names(String text, String city) {
    int at = text.indexOf(city);
    if (at < 0) return false;
    String before = text.substring(0, at);
    String after = text.substring(at + city.length());
    if (before.matches(".*(?:在|去|到|转|回|来|往|从|住|跑|是不是)$")) return false;
    return !after.matches("^(?:市)?(?:的)?(?:住|打工|上班|看病|就医|工作|读书|带|养老|生|买|那边住|做生意|当).*");
  }
}
