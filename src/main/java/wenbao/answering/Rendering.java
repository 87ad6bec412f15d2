package wenbao.answering;

import java.util.List;
import java.util.Optional;
import wenbao.domain.Answer;
import wenbao.domain.Catalog;

/** Fits an answer to every channel. */
public final class Rendering {
  public Renderings render(Answer answer, Catalog catalog) {
    return new Renderings(
        new AsWeChat(catalog, Optional.empty(), List.of()).text(answer),
        new AsSms(catalog).text(answer),
        new AsText(catalog).text(answer));
  }

  /**
   * What follows on 「更多」 by SMS; empty when all was said.
   *
   * @param said all that was said of the first matter before
   */
  public Optional<String> smsMore(Answer answer, Catalog catalog, String said) {
    return new AsSms(catalog).more(answer, said);
  }

  /**
   * The same on WeChat, with something above and below it.
   *
   * @param above an earlier reply, without what can be tapped, shortened where it leaves no room
   * @param below lines that always fit
   */
  public String wechat(Answer answer, Catalog catalog, Optional<String> above, List<String> below) {
    return new AsWeChat(catalog, above, below).text(answer);
  }

  /** The line that asks what an answer was worth; it can be tapped, and typed too. */
  public String wechatRating(String inquiry, Catalog catalog) {
    String good = catalog.wording().line("rate-good");
    String bad = catalog.wording().line("rate-bad");
    return catalog
        .wording()
        .line(
            "rate",
            "good",
            AsWeChat.tap(good, "good-" + inquiry, good),
            "bad",
            AsWeChat.tap(bad, "bad-" + inquiry, bad));
  }
}
