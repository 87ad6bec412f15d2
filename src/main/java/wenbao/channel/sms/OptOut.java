package wenbao.channel.sms;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Whether a message says nothing but that no more messages are wanted. */
final class OptOut {
  private static final Set<String> WORDS =
      Set.of("R", "T", "TD", "N", "0000", "退订", "拒收", "取消", "UNSUBSCRIBE", "STOP");

  private OptOut() {}

  static boolean isSaidBy(String text) {
    var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    return WORDS.contains(folded);
  }
}
