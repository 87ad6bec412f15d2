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
      Pattern.compile(
          "慢病|慢性|特病|门特|认定|想办|办个|能办|怎么办理|申请|办卡|天天吃|长期|常年|多年|康复|卧床|救助|残疾|"
              + "报销|怎么报|能报|报多少|备案|费用|医药费|花了|结算|发票|单子|多少钱|给报|报不报|医保|补办|出院|以前|去年|上个月|后遗");

  /** It is happening, whatever else is asked: 「突然胸口痛，住院怎么报销」. */
  private static final Pattern NOW =
      Pattern.compile("突然|正在|现在.{0,6}(?:痛|疼|喘|吐|晕|血|不行)|马上|快不行|救命|叫不醒|喊不醒|喘不上|没气");

  /** It is over: 「上次突然胸口痛，住院的钱怎么报」. */
  private static final Pattern OVER =
      Pattern.compile(
          "以前|去年|前年|上次|上个?月|上个?星期|上周|那次|那回|那天|当时|前几天|出院|花了|已经|后遗|抢救过|[0-9一二三四五六七八九十]+月");

  private final List<String> words;

  public Emergency(List<String> words) {
    this.words = words;
  }

  @Override
  public Understanding apply(Understanding u) {
    if (u.certain() || BILL.matcher(u.plain()).find() && !happening(u.plain())) return u;
    return words.stream()
        .filter(w -> u.plain().contains(w) || u.text().contains(w))
        .findFirst()
        .map(word ->
            u.certainly(new Guess(Label.EMERGENCY, 0.99, "Emergency"))
                .because("Emergency: " + word))
        .orElse(u);
  }

  private static boolean happening(String text) {
    return NOW.matcher(text).find() && !OVER.matcher(text).find();
  }
}
