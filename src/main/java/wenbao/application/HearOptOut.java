package wenbao.application;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Hears whether a short message says nothing but that no more messages are wanted, or that they are
 * wanted again (protocols, B1). It is confirmed once: a machine that repeats it gets no second
 * word.
 */
public final class HearOptOut {
  private static final Set<String> OUT =
      Set.of("R", "T", "TD", "N", "0000", "退订", "拒收", "取消", "UNSUBSCRIBE", "STOP");
  private static final Set<String> IN = Set.of("开通", "START");

  private final OptOuts optOuts;

  public HearOptOut(OptOuts optOuts) {
    this.optOuts = optOuts;
  }

  /** What came of it: a line that confirms it, or silence. */
  record Heard(Optional<String> line) {}

  /** Empty when the message is about something else. */
  Optional<Heard> hear(Incoming incoming) {
    String said = folded(incoming.text());
    if (OUT.contains(said)) {
      return Optional.of(confirmed(optOuts.add(incoming, incoming.at()), "sms-opted-out"));
    }
    if (IN.contains(said)) {
      return Optional.of(confirmed(optOuts.remove(incoming), "sms-opted-in"));
    }
    return Optional.empty();
  }

  private static Heard confirmed(boolean news, String line) {
    return new Heard(news ? Optional.of(line) : Optional.empty());
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
  }
}
