package wenbao.application.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wenbao.domain.Guess;
import wenbao.domain.Label;
import wenbao.understanding.Reading;

/** What editors look through: the messages of a time that went badly, grouped by meaning. */
public final class ReviewMessages {
  /** More than anybody looks through, and grouped in a few seconds. */
  private static final int MOST = 600;

  /** A worse guess would only tempt. */
  private static final double WORTH_SAYING = 0.25;

  private final Asked asked;
  private final Marks marks;
  private final Sentences sentences;
  private final Grouping grouping;
  private final Supplier<Reading> reading;

  /**
   * @param reading in force, for a guess where nobody said what it is about
   */
  public ReviewMessages(
      Asked asked, Marks marks, Sentences sentences, Grouping grouping, Supplier<Reading> reading) {
    this.asked = asked;
    this.marks = marks;
    this.sentences = sentences;
    this.grouping = grouping;
    this.reading = reading;
  }

  /** The groups nobody has decided about, biggest first. */
  public List<Group> groups(Instant from, Instant to, Predicate<Asked.Why> wanted) {
    var lines = undecided(lines(from, to).values(), wanted);
    return grouping.group(lines.stream().map(Group.Line::text).toList()).stream()
        .map(group -> group(group.stream().map(lines::get).toList()))
        .sorted(Comparator.comparingLong(Group::times).reversed().thenComparing(Group::id))
        .toList();
  }

  /** With what the service would guess; only for the groups that are shown. */
  public Group withGuess(Group group) {
    if (group.suggested().isPresent()) return group;
    var guess =
        reading.get().read(group.lines().getFirst().text()).guesses().stream()
            .filter(g -> g.score() >= WORTH_SAYING && !g.label().equals(Label.UNCLEAR))
            .map(Guess::label)
            .findFirst();
    return new Group(group.id(), group.times(), group.lines(), guess);
  }

  /** By what makes sentences one. */
  private Map<String, Group.Line> lines(Instant from, Instant to) {
    var lines = new LinkedHashMap<String, Group.Line>();
    for (var message : asked.badly(from, to, MOST * 2)) {
      lines.merge(
          Same.id(message.text()),
          new Group.Line(message, Optional.empty()),
          (one, other) -> new Group.Line(sum(one.message(), other.message()), Optional.empty()));
    }
    var marked = marks.between(from, to, MOST);
    var times = asked.times(marked.stream().map(Marks.Mark::text).distinct().toList(), from, to);
    for (var mark : marked) {
      long often = Math.max(1, times.getOrDefault(mark.text(), 1L));
      lines.compute(Same.id(mark.text()), (id, line) -> corrected(line, mark, often));
    }
    return lines;
  }

  /** The newest mark counts, and it comes first. */
  private static Group.Line corrected(Group.@Nullable Line line, Marks.Mark mark, long times) {
    if (line != null && line.marked().isPresent()) return line;
    var corrected = Asked.Why.CORRECTED;
    if (line == null) {
      var answered = new Asked.Message(mark.text(), times, corrected, "", 0, mark.at(), mark.id());
      return new Group.Line(answered, Optional.of(mark));
    }
    var m = line.message();
    var badly =
        new Asked.Message(
            m.text(), m.times(), corrected, m.label(), m.probability(), m.last(), m.inquiry());
    return new Group.Line(badly, Optional.of(mark));
  }

  private static Asked.Message sum(Asked.Message one, Asked.Message other) {
    boolean worse = other.why().compareTo(one.why()) < 0;
    var shown = worse ? other : one;
    return new Asked.Message(
        one.text(),
        one.times() + other.times(),
        shown.why(),
        shown.label(),
        shown.probability(),
        one.last().isAfter(other.last()) ? one.last() : other.last(),
        shown.inquiry());
  }

  private List<Group.Line> undecided(Collection<Group.Line> lines, Predicate<Asked.Why> wanted) {
    var left = new ArrayList<Group.Line>();
    for (var line : lines) if (wanted.test(line.message().why())) left.add(line);
    var decided = sentences.decided(left.stream().map(line -> Same.id(line.text())).toList());
    left.removeIf(line -> decided.contains(Same.id(line.text())));
    // What an operator corrected is worth more than what was asked once.
    left.sort(
        Comparator.comparing((Group.Line line) -> line.marked().isEmpty())
            .thenComparing(line -> -line.message().times()));
    return left.stream().limit(MOST).toList();
  }

  private static Group group(List<Group.Line> lines) {
    var ordered =
        lines.stream()
            .sorted(
                Comparator.comparing((Group.Line line) -> -line.message().times())
                    .thenComparing(line -> line.marked().isEmpty()))
            .toList();
    long times = lines.stream().mapToLong(line -> line.message().times()).sum();
    return new Group(Same.id(ordered.getFirst().text()), times, ordered, marked(lines));
  }

  /** What most say. */
  private static Optional<Label> marked(List<Group.Line> lines) {
    return lines.stream()
        .map(line -> line.marked().map(Marks.Mark::label).orElse(null))
        .filter(Objects::nonNull)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.<Label, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }
}
