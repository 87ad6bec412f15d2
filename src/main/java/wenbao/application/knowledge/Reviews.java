package wenbao.application.knowledge;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import wenbao.application.Knowledge;
import wenbao.domain.Item;

/** Which items must be compared with their documents again, the most urgent first. */
public final class Reviews {
  private static final int SOON = 30;

  private final Knowledge knowledge;
  private final InstantSource clock;

  public Reviews(Knowledge knowledge, InstantSource clock) {
    this.knowledge = knowledge;
    this.clock = clock;
  }

  public enum State {
    NEVER("没有定日子"),
    OVERDUE("过期了"),
    SOON("三十天内到期"),
    LATER("还早");

    private final String chinese;

    State(String chinese) {
      this.chinese = chinese;
    }

    public String chinese() {
      return chinese;
    }
  }

  /**
   * @param days until it is due; negative when the day has passed; zero when no day is set
   */
  public record Due(Item item, Optional<LocalDate> day, long days, State state) {}

  public List<Due> all() {
    var today = Today.of(clock);
    return Coverage.items(knowledge.running()).stream()
        .map(item -> due(item, today))
        .sorted(
            Comparator.comparing((Due due) -> due.day().orElse(LocalDate.MIN))
                .thenComparing(due -> due.item().id()))
        .toList();
  }

  /** Those that wait for somebody. */
  public List<Due> urgent() {
    return all().stream().filter(due -> due.state() != State.LATER).toList();
  }

  private static Due due(Item item, LocalDate today) {
    LocalDate day = item.reviewBy();
    if (day == null) return new Due(item, Optional.empty(), 0, State.NEVER);
    long days = ChronoUnit.DAYS.between(today, day);
    State state = days < 0 ? State.OVERDUE : days <= SOON ? State.SOON : State.LATER;
    return new Due(item, Optional.of(day), days, state);
  }
}
