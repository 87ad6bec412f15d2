package wenbao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wenbao.store.Samples.MORNING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wenbao.application.staff.Act;
import wenbao.application.staff.AuditLog;
import wenbao.application.staff.Member;
import wenbao.application.staff.Role;
import wenbao.application.staff.Sessions;
import wenbao.application.staff.Staff;

/** What holds on every database for the people of the console and the log of what they do. */
abstract class StaffCases {
  private static final Act ACT = new Act(MORNING, "admin", "本机", "member-added", "wang.li", "话务员");

  /** Two instances on one database. */
  abstract List<Store> instances();

  private Store one;

  @BeforeEach
  void emptyDatabase() {
    one = instances().getFirst();
    one.empty();
  }

  // ---- people

  @Test
  void a_name_is_taken_once() {
    assertThat(staff(0).add(wang("hash"), ACT)).isTrue();
    assertThat(staff(1).add(wang("another"), ACT)).isFalse();
    assertThat(staff(1).find("wang.li")).contains(wang("hash"));
    assertThat(audit().page(ALL, Long.MAX_VALUE, 9)).as("what failed left no entry").hasSize(1);
  }

  @Test
  void what_changes_is_kept_with_its_entry() {
    staff(0).add(wang("hash"), ACT);
    var changed = new Member("wang.li", "王丽", Set.of(Role.AUDITOR), true, true, false);
    staff(0).change(changed, ACT);
    staff(0).setSecret("wang.li", Optional.of("SECRET"), ACT);
    staff(0).setPassword("wang.li", "new hash", false, "", ACT);
    var after = staff(1).find("wang.li").orElseThrow();
    assertThat(after.member())
        .isEqualTo(new Member("wang.li", "王丽", Set.of(Role.AUDITOR), true, false, true));
    assertThat(after.secret()).contains("SECRET");
    assertThat(after.passwordHash()).isEqualTo("new hash");
    assertThat(one.sql("SELECT secret_sealed FROM member")).doesNotContain("SECRET");
    assertThat(audit().page(ALL, Long.MAX_VALUE, 9)).hasSize(4);
  }

  /** Each of eight administrators takes himself out at the same moment. */
  @Test
  void somebody_is_left_who_manages() throws Exception {
    for (int i = 0; i < 8; i++) {
      var account =
          new Staff.Account(
              manager(i, Set.of(Role.ADMINISTRATOR)), "", Optional.empty(), 0, Instant.EPOCH, 0);
      staff(0).add(account, ACT);
    }
    var changed = AtOnce.eight(i -> staff(i % 2).change(manager(i, Set.of(Role.AUDITOR)), ACT));
    assertThat(changed).filteredOn(done -> done).hasSize(7);
    assertThat(staff(0).all()).filteredOn(m -> m.roles().contains(Role.ADMINISTRATOR)).hasSize(1);
    assertThat(audit().page(ALL, Long.MAX_VALUE, 99)).as("none of what was not done").hasSize(15);
    assertThat(audit().firstBroken()).isEmpty();
  }

  private static Member manager(int number, Set<Role> roles) {
    return new Member("zhao." + (char) ('a' + number), "赵敏", roles, true, false, false);
  }

  @Test
  void instances_count_wrong_tries_together() throws Exception {
    staff(0).add(wang("hash"), ACT);
    var counts = AtOnce.eight(i -> staff(i % 2).failed("wang.li", ACT));
    assertThat(counts).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void nobody_gets_in_who_was_locked_meanwhile() {
    staff(0).add(wang("hash"), ACT);
    staff(1).lock("wang.li", MORNING.plusSeconds(900), ACT);
    assertThat(staff(0).succeeded("wang.li", ACT)).isFalse();
    assertThat(audit().page(ALL, Long.MAX_VALUE, 9)).as("added, locked").hasSize(2);
    var later = new Act(MORNING.plusSeconds(900), "wang.li", "本机", "signed-in", "", "");
    assertThat(staff(0).succeeded("wang.li", later)).isTrue();
  }

  @Test
  void a_code_serves_once() throws Exception {
    staff(0).add(wang("hash"), ACT);
    var used = AtOnce.eight(i -> staff(i % 2).useStep("wang.li", 77));
    assertThat(used).filteredOn(Boolean::booleanValue).hasSize(1);
    assertThat(staff(0).useStep("wang.li", 76)).isFalse();
    assertThat(staff(0).useStep("wang.li", 78)).isTrue();
  }

  // ---- sessions

  @Test
  void a_session_ends_when_nobody_clicks() {
    staff(0).add(wang("hash"), ACT);
    sessions(0).begin("token", "wang.li", MORNING);
    assertThat(use(1, "token", after(29))).isPresent();
    assertThat(use(1, "token", after(58))).as("used meanwhile").isPresent();
    assertThat(use(0, "token", after(89))).isEmpty();
    assertThat(use(0, "guessed", after(1))).isEmpty();
    assertThat(one.sql("SELECT token_hash FROM session")).doesNotContain("token");
  }

  @Test
  void a_session_ends_after_a_day_of_work_all_the_same() {
    staff(0).add(wang("hash"), ACT);
    sessions(0).begin("token", "wang.li", MORNING);
    var evening = MORNING.plus(Duration.ofHours(13));
    assertThat(sessions(0).use("token", evening, MORNING, evening.minus(Duration.ofHours(12))))
        .isEmpty();
  }

  @Test
  void a_new_password_ends_all_sessions_but_one() {
    staff(0).add(wang("hash"), ACT);
    for (var token : List.of("this", "other")) sessions(0).begin(token, "wang.li", MORNING);
    staff(1).setPassword("wang.li", "new", false, "this", ACT);
    assertThat(use(0, "this", after(1))).isPresent();
    assertThat(use(0, "other", after(1))).isEmpty();
  }

  @Test
  void who_is_stopped_is_out_at_once() {
    staff(0).add(wang("hash"), ACT);
    sessions(0).begin("token", "wang.li", MORNING);
    staff(1).change(new Member("wang.li", "王丽", Set.of(), false, false, false), ACT);
    assertThat(use(0, "token", after(1))).isEmpty();
  }

  // ---- the log

  @Test
  void the_chain_holds_however_many_write() throws Exception {
    AtOnce.eight(i -> {
      for (int n = 0; n < 5; n++) audit(i % 2).append(ACT);
      return true;
    });
    assertThat(audit().page(ALL, Long.MAX_VALUE, 99))
        .extracting(AuditLog.Entry::number)
        .hasSize(40)
        .doesNotHaveDuplicates();
    assertThat(audit().firstBroken()).isEmpty();
  }

  @Test
  void whatever_is_changed_is_noticed() {
    for (String change :
        List.of(
            "UPDATE audit SET detail = '没有的事' WHERE number = 2",
            "UPDATE audit SET at = at + 1 WHERE number = 2",
            "DELETE FROM audit WHERE number = 2",
            "UPDATE audit SET member = 'wang.li', origin = '' WHERE number = 2")) {
      one.empty();
      for (int i = 0; i < 3; i++) audit().append(ACT);
      one.sql(change);
      assertThat(audit().firstBroken()).as(change).isIn(Optional.of(2L), Optional.of(3L));
    }
  }

  @Test
  void what_was_cut_off_at_the_end_is_noticed() {
    for (int i = 0; i < 3; i++) audit().append(ACT);
    one.sql("DELETE FROM audit WHERE number = 3");
    assertThat(audit().firstBroken()).contains(3L);
    one.sql("DELETE FROM audit");
    assertThat(audit().firstBroken()).contains(3L);
  }

  @Test
  void what_is_too_old_goes_and_the_chain_holds() {
    audit().append(ACT);
    audit().append(new Act(after(10), "admin", "本机", "signed-in", "", ""));
    audit().append(new Act(after(20), "wang.li", "本机", "signed-in", "", ""));
    one.context().getBean(AuditRows.class).deleteBefore(after(5).toEpochMilli());
    assertThat(audit().firstBroken()).isEmpty();
    assertThat(audit().page(ALL, Long.MAX_VALUE, 9)).hasSize(2);
  }

  @Test
  void is_read_by_who_and_by_what() {
    audit().append(ACT);
    audit().append(new Act(after(1), "wang.li", "10.0.0.1", "signed-in", "", ""));
    assertThat(audit().page(new AuditLog.Filter("wang.li", ""), Long.MAX_VALUE, 9)).hasSize(1);
    assertThat(audit().page(new AuditLog.Filter("", "member-added"), Long.MAX_VALUE, 9))
        .extracting(AuditLog.Entry::act)
        .containsExactly(ACT);
    assertThat(audit().page(ALL, 2, 9)).as("before the second").hasSize(1);
  }

  private static final AuditLog.Filter ALL = new AuditLog.Filter("", "");

  private static Staff.Account wang(String hash) {
    var member = new Member("wang.li", "王丽", Set.of(Role.OPERATOR, Role.EDITOR), true, true, false);
    return new Staff.Account(member, hash, Optional.empty(), 0, Instant.EPOCH, 0);
  }

  private static Instant after(int minutes) {
    return MORNING.plus(Duration.ofMinutes(minutes));
  }

  private Optional<Member> use(int instance, String token, Instant at) {
    return sessions(instance)
        .use(token, at, at.minus(Duration.ofMinutes(30)), at.minus(Duration.ofHours(12)));
  }

  private Staff staff(int instance) {
    return instances().get(instance).context().getBean(Staff.class);
  }

  private Sessions sessions(int instance) {
    return instances().get(instance).context().getBean(Sessions.class);
  }

  private AuditLog audit() {
    return audit(0);
  }

  private AuditLog audit(int instance) {
    return instances().get(instance).context().getBean(AuditLog.class);
  }
}
