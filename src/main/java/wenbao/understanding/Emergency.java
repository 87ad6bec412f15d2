package wenbao.understanding;

import java.util.List;
import java.util.regex.Pattern;
import wenbao.domain.Guess;
import wenbao.domain.Label;

/**
 * Danger comes before everything else: 胸口痛, 昏迷, 想不开. A question about the bill of an emergency is
 * none.
 */
public final class Emergency implements Step {
  private static final Pattern BILL =
      Pattern.compile("报销|怎么报|能报|报多少|备案|费用|医药费|花了|结算|发票|单子|多少钱|给报|报不报|医保|补办|出院|以前|去年|上个月|后遗");

  private final List<String> words;

  public Emergency(List<String> words) {
    this.words = words;
  }

  @Override
  public Understanding apply(Understanding u) {
    if (u.certain() || BILL.matcher(u.plain()).find()) return u;
    return words.stream()
        .filter(w -> u.plain().contains(w) || u.text().contains(w))
        .findFirst()
        .map(word ->
            u.certainly(new Guess(Label.EMERGENCY, 0.99, "Emergency"))
                .because("Emergency: " + word))
        .orElse(u);
  }
}
