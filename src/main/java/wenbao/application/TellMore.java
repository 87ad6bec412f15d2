package wenbao.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import wenbao.answering.Composing;
import wenbao.answering.Rendering;
import wenbao.answering.Renderings;
import wenbao.domain.Answer;
import wenbao.domain.Aspect;
import wenbao.domain.Catalog;
import wenbao.domain.Conversation;
import wenbao.domain.Decision.Tell;
import wenbao.domain.Label;
import wenbao.understanding.Reading;

/** 「更多」 by SMS: the rest of the last answer, a message at a time. */
final class TellMore {
  private static final Pattern MORE =
      Pattern.compile(
          "(?:回复?|看|还要|要)?[“\"]?更多[”\"]?(?:的|内容|呢)?[。.！!？?]?|继续|接着说|往下说|下一条|没说完(?:吧|呢)?[？?]?|后面呢[？?]?");

  private final Supplier<Reading> reading;
  private final Composing composing;
  private final Rendering rendering = new Rendering();

  TellMore(Supplier<Reading> reading, Composing composing) {
    this.reading = reading;
    this.composing = composing;
  }

  /** Empty when something else is said, or nothing was told lately that could be gone on with. */
  Optional<Considering.Result> tell(
      String text, Conversation before, Catalog catalog, Instant now) {
    Label last = before.label();
    boolean goesOn =
        before.said() != null
            && last != null
            && !last.equals(Label.DISCLOSURE) // only its line named the row
            && catalog.items().containsKey(last);
    if (!goesOn || !isSaidBy(text)) return Optional.empty();
    List<Aspect> sides = before.aspects().stream().filter(side -> side != Aspect.WHOLE).toList();
    var tell = new Tell(last, sides, Optional.empty());
    Answer answer = composing.compose(tell, "", catalog.bureau(before.bureau()), catalog);
    var more = rendering.smsMore(answer, catalog, before.said());
    String page = more.orElseGet(() -> atTheEnd(answer, catalog));
    var considered =
        new Considered(reading.get().read(text), answer, new Renderings(page, List.of(page), page));
    var after = before.withSaid(before.said() + page, now);
    return Optional.of(new Considering.Result(considered, after, 1, "接着上一条往下说", Optional.empty()));
  }

  static boolean isSaidBy(String text) {
    return MORE.matcher(text.strip()).matches();
  }

  private static String atTheEnd(Answer answer, Catalog catalog) {
    return "【" + answer.bureau().shortName() + "】" + catalog.wording().line("sms-no-more");
  }
}
