package wenbao.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wenbao.answering.Composing;
import wenbao.domain.Answer;
import wenbao.domain.Aspect;
import wenbao.domain.Bureau;
import wenbao.domain.Decision.Tell;
import wenbao.domain.Outcome;
import wenbao.domain.Row;

/**
 * Signed addresses of answers, to be read in large type by whoever has the link. Nothing is kept
 * for them: the address says what is told, and opening it tells that anew. So it holds nothing of
 * the person who asked, and a telephone number that was corrected since is the corrected one.
 */
public final class AnswerLinks {
  /** Where the pages begin on our server. */
  public static final String PATH = "/a/";

  private static final int BASE = 36;
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  private final Optional<PublicAddress> server;
  private final Duration valid;
  private final Signer signer;
  private final Composing composing;
  private final Knowledge knowledge;

  /**
   * @param server empty: there are no links
   * @param valid how long a link opens, and on to the end of that day
   */
  public AnswerLinks(
      Optional<PublicAddress> server,
      Duration valid,
      Signer signer,
      Composing composing,
      Knowledge knowledge) {
    if (!valid.isPositive() || valid.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "wenbao.answers.valid (WENBAO_ANSWERS_VALID): “"
              + valid
              + "” 不对，要写一段不超过一年的时间，例如 7d (a duration of a year at most)");
    }
    this.server = server;
    this.valid = valid;
    this.signer = signer;
    this.composing = composing;
    this.knowledge = knowledge;
  }

  /** What became of an address. */
  public sealed interface Opened {}

  /** The answer as it is today; {@code until} is the last day on which its address opens. */
  public record Shown(Answer answer, LocalDate until) implements Opened {}

  /** One of ours, but too old. */
  public record Expired(Bureau bureau) implements Opened {}

  /** None of ours, or what it told is no longer published. */
  public record Unknown() implements Opened {}

  /** Empty where no public address is configured, and where there is nothing to show. */
  public Optional<String> of(Answer answer, Instant now) {
    var matters = matters(answer);
    if (server.isEmpty() || matters.isEmpty()) return Optional.empty();
    String bureau = answer.bureau().id();
    String until = Long.toString(day(now.plus(valid)).toEpochDay(), BASE);
    var address = new AnswerAddress(bureau, Spelled.of(matters), until, "");
    return Optional.of(server.get() + PATH + address.signed(signature(address, matters)));
  }

  /**
   * @param path what follows {@link #PATH}
   */
  public Opened open(String path, Instant now) {
    return AnswerAddress.read(path).map(address -> open(address, now)).orElseGet(Unknown::new);
  }

  private Opened open(AnswerAddress address, Instant now) {
    var catalog = knowledge.running();
    Bureau bureau = catalog.bureaus().get(address.bureau());
    var matters = Spelled.read(address.matters(), catalog);
    if (bureau == null || matters.isEmpty() || !isOurs(address, matters)) return new Unknown();
    var until = LocalDate.ofEpochDay(Long.parseLong(address.until(), BASE));
    if (day(now).isAfter(until)) return new Expired(bureau);
    var answers = matters.stream().map(m -> composing.compose(m, "", bureau, catalog)).toList();
    var second = answers.stream().skip(1).findFirst();
    return new Shown(answers.getFirst().withSecond(second), until);
  }

  private boolean isOurs(AnswerAddress address, List<Tell> matters) {
    return MessageDigest.isEqual(
        signature(address, matters).getBytes(UTF_8), address.signature().getBytes(UTF_8));
  }

  /** A document edited since may have another row in the same line, so its title is signed too. */
  private String signature(AnswerAddress address, List<Tell> matters) {
    var parts = Stream.of(address.bureau(), address.matters(), address.until());
    var titles = matters.stream().flatMap(m -> m.row().stream()).map(Row::title);
    return signer.sign(Stream.concat(parts, titles).collect(joining("\n")));
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, BEIJING);
  }

  private static List<Tell> matters(Answer answer) {
    return Stream.concat(Stream.of(answer), answer.second().stream())
        .filter(AnswerLinks::isShown)
        .map(a -> new Tell(a.label(), a.aspects(), named(a)))
        .toList();
  }

  private static boolean isShown(Answer answer) {
    boolean told = answer.outcome() == Outcome.TOLD || answer.outcome() == Outcome.ASKED;
    return told && !answer.label().isDecision() && !answer.fields().isEmpty();
  }

  /** Every item rests on some row; of one that the message named, its deadline is told too. */
  private static Optional<Row> named(Answer answer) {
    return answer.row().filter(row -> row.isDisclosure() || tellsDeadline(answer, row));
  }

  private static boolean tellsDeadline(Answer answer, Row row) {
    return answer.fields().stream()
        .anyMatch(f -> f.aspect() == Aspect.DEADLINE && f.text().equals(row.deadline()));
  }
}
