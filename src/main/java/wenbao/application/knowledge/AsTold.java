package wenbao.application.knowledge;

import java.util.List;
import wenbao.domain.Segments;

/**
 * What is said on each channel when an item is asked about as a whole.
 *
 * @param wechat as it looks, without the markup of what can be tapped
 * @param sms the first message, and what follows on each 「更多」, each with its signature
 */
public record AsTold(String wechat, List<Sms> sms, String web) {
  public record Sms(String text) {
    /** As the carriers count and charge it. */
    public int segments() {
      return Segments.of(text).size();
    }
  }
}
