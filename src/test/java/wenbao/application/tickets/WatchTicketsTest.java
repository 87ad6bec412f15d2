package wenbao.application.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static wenbao.testing.HandClock.MORNING;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import wenbao.application.tickets.TicketEvents.Change;
import wenbao.testing.HandClock;

class WatchTicketsTest {
  private final List<Change> changes = new ArrayList<>();
  private final HandClock clock = new HandClock();
  private final WatchTickets watch =
      new WatchTickets(
          (moment, most) ->
              changes.stream()
                  .filter(change -> !change.at().isBefore(moment))
                  .sorted(Comparator.comparing(Change::at))
                  .limit(most)
                  .toList(),
          clock);

  @Test
  void each_change_is_told_once() {
    changed("t1", MORNING);
    changed("t2", MORNING.plusMillis(1));
    assertThat(watch.next()).containsExactly("t1", "t2");
    assertThat(watch.next()).isEmpty();
    clock.pass(Duration.ofSeconds(1));
    changed("t1", MORNING.plusMillis(900));
    assertThat(watch.next()).containsExactly("t1");
    clock.pass(Duration.ofMinutes(1));
    assertThat(watch.next()).isEmpty();
  }

  @Test
  void what_another_instance_commits_late_is_told_too() {
    assertThat(watch.next()).isEmpty();
    clock.pass(Duration.ofSeconds(5));
    assertThat(watch.next()).isEmpty();
    changed("t1", MORNING.plusSeconds(1));
    assertThat(watch.next()).containsExactly("t1");
  }

  @Test
  void after_a_burst_nothing_is_left_out() {
    for (int i = 0; i < 1_200; i++) changed("t" + i, MORNING.plusMillis(i));
    clock.pass(Duration.ofSeconds(30));
    var told = new ArrayList<String>();
    for (int i = 0; i < 5; i++) told.addAll(watch.next());
    assertThat(told).doesNotHaveDuplicates().hasSize(1_200);
  }

  private void changed(String ticket, Instant at) {
    changes.removeIf(change -> change.ticket().equals(ticket));
    changes.add(new Change(ticket, at));
  }
}
