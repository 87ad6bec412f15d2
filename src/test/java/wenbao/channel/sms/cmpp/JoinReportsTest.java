package wenbao.channel.sms.cmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wenbao.domain.MobileNumber;
import wenbao.testing.FakeOutbox;
import wenbao.testing.HandClock;

class JoinReportsTest {
  private static final MobileNumber ZHANG = new MobileNumber("13800138000");
  private static final MobileNumber LI = new MobileNumber("13900139000");

  private final FakeOutbox outbox = new FakeOutbox();
  private final HandClock clock = new HandClock();
  private final JoinReports reports = new JoinReports("a", outbox, clock);

  @Test
  void by_the_carriers_name() {
    reports.begin("m1", ZHANG);
    reports.named("m1", "n1");
    report("n1", ZHANG);

    told("a:n1");
  }

  @Test
  void by_the_carriers_name_after_a_restart() {
    report("n1", ZHANG);

    told("a:n1");
  }

  @Test
  void by_the_recipient_where_the_name_is_lost() {
    reports.begin("m1", ZHANG);
    assertThat(reports.lost("m1")).isEmpty();
    report("n2", LI);
    report("n1", ZHANG);
    report("n1", ZHANG);

    told("a:n2", "m1", "m1");
  }

  @Test
  void never_by_a_recipient_of_another_day() {
    reports.begin("m1", ZHANG);
    reports.lost("m1");
    clock.pass(Duration.ofHours(1));
    report("n1", ZHANG);

    told("a:n1");
  }

  @Test
  void a_report_that_came_before_the_connection_was_lost_gives_the_name() {
    reports.begin("m1", ZHANG);
    report("n1", ZHANG);

    assertThat(reports.lost("m1")).contains("n1");
    told("a:n1"); // kept by the outbox until it hears the name
  }

  @Test
  void a_report_about_the_lost_message_is_not_taken_for_the_one_under_way() {
    reports.begin("m1", ZHANG);
    reports.lost("m1");
    reports.begin("m2", ZHANG);
    report("n1", ZHANG);
    reports.named("m2", "n2");
    report("n2", ZHANG);

    told("a:n1", "m1", "a:n2");
  }

  @Test
  void a_late_name_is_as_good_as_one_in_time() {
    reports.begin("m1", ZHANG);
    reports.lost("m1");
    reports.named("m1", "n1");
    report("n1", ZHANG);
    report("n2", ZHANG);

    told("a:n1", "a:n2");
  }

  private void report(String name, MobileNumber to) {
    var at = clock.instant();
    reports.report(new Reported(name, Optional.of(to), Optional.of(at), "DELIVRD", at));
  }

  private void told(String... about) {
    assertThat(outbox.told.stream().map(told -> told.replaceFirst(" .*", "")))
        .containsExactly(about);
  }
}
