package wenbao.application.talks;

import java.text.Normalizer;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import wenbao.application.Knowledge;
import wenbao.application.staff.Acting;
import wenbao.application.staff.Right;

/**
 * Writes, changes and removes canned replies. Everybody keeps some of their own; those that all
 * share belong to who leads. What a canned reply says in numbers must be published somewhere, as
 * with the service's own answers.
 */
public final class ManageCanned {
  public static final int LONGEST_TITLE = 40;
  public static final int LONGEST = 600;

  private final CannedReplies replies;
  private final Knowledge knowledge;
  private final Supplier<String> ids;
  private final InstantSource clock;

  public ManageCanned(
      CannedReplies replies, Knowledge knowledge, Supplier<String> ids, InstantSource clock) {
    this.replies = replies;
    this.knowledge = knowledge;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param id of the one to change; empty: a new one
   * @return what is wrong with it; empty when it is kept
   */
  public Optional<String> save(
      String id, String title, String text, boolean shared, Acting acting) {
    acting.need(shared ? Right.LEAD : Right.CONVERSE);
    var old = replies.find(id);
    old.ifPresent(canned -> needsOwn(canned, acting));
    var wrong = wrong(title.strip(), text.strip());
    if (wrong.isPresent()) return wrong;
    String owner = shared ? "" : acting.member().username();
    var canned = new Canned(old.map(Canned::id).orElseGet(ids), owner, title.strip(), text.strip());
    replies.save(
        canned, acting.act(clock.instant(), "canned-saved", canned.id(), shared ? "共用" : "自己用"));
    return Optional.empty();
  }

  public void remove(String id, Acting acting) {
    var old = replies.find(id);
    if (old.isEmpty()) return;
    needsOwn(old.get(), acting);
    replies.remove(id, acting.act(clock.instant(), "canned-removed", id));
  }

  private static void needsOwn(Canned canned, Acting acting) {
    boolean own = canned.owner().equals(acting.member().username());
    acting.need(own ? Right.CONVERSE : Right.LEAD);
    if (!own && !canned.isShared()) throw new Acting.Forbidden(Right.LEAD); // a colleague's own
  }

  private Optional<String> wrong(String title, String text) {
    if (title.isEmpty()) return Optional.of("请给它起个名字，以后好找。");
    if (title.length() > LONGEST_TITLE) return Optional.of("名字最多 " + LONGEST_TITLE + " 个字。");
    if (text.isEmpty()) return Optional.of("回复的内容还是空的。");
    if (text.length() > LONGEST) {
      return Optional.of("内容最多 " + LONGEST + " 个字，现在有 " + text.length() + " 个。");
    }
    return unknownVariable(text).or(() -> unpublished(text));
  }

  private static Optional<String> unknownVariable(String text) {
    return FillIn.VARIABLE
        .matcher(text)
        .results()
        .filter(found -> !FillIn.VARIABLES.containsKey(found.group(1)))
        .findFirst()
        .map(found -> "没有 " + found.group() + " 这个变量，能用的是 " + variables() + "。");
  }

  private static String variables() {
    return FillIn.VARIABLES.keySet().stream()
        .map(name -> "{" + name + "}")
        .collect(Collectors.joining("、"));
  }

  private Optional<String> unpublished(String text) {
    String halfWidth = Normalizer.normalize(text, Normalizer.Form.NFKC);
    List<String> missing = PublishedNumbers.missing(halfWidth, knowledge.running());
    if (missing.isEmpty()) return Optional.empty();
    String numbers = missing.stream().map(n -> "“" + n + "”").collect(Collectors.joining("、"));
    return Optional.of(numbers + " 在公开的文件里找不到。数字都要有出处：请改用公开的说法，热线可以写 {hotline}。");
  }
}
