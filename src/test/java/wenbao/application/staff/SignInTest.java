package wenbao.application.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.application.staff.ManageStaff.Outcome;
import wenbao.application.staff.SignIn.Result;
import wenbao.testing.HandClock;

class SignInTest {
  private final HandClock clock = new HandClock();
  private final FakeStaff staff = new FakeStaff();

  /** Hashes by turning round, so that a test sees what is kept. */
  private final Passwords passwords =
      new Passwords() {
        @Override
        public String hash(String password) {
          return new StringBuilder(password).reverse().toString();
        }

        @Override
        public boolean matches(String password, String hash) {
          return hash(password).equals(hash);
        }
      };

  /** The code is the minute. */
  private final OneTimeCodes codes =
      new OneTimeCodes() {
        @Override
        public String secret() {
          return "SECRET";
        }

        @Override
        public String code(String secret, Instant at) {
          return "%06d".formatted(at.getEpochSecond() / 30 % 1_000_000);
        }
      };

  private final SecondStep secondStep = new SecondStep(staff, codes, clock);
  private final SignIn signIn =
      new SignIn(
          staff,
          staff,
          staff,
          passwords,
          secondStep,
          () -> "token" + staff.sessions.size(),
          Duration.ofMinutes(30),
          clock);
  private final ChangePassword change = new ChangePassword(staff, passwords, clock);
  private final ManageStaff manage = new ManageStaff(staff, passwords, () -> "once-only", clock);

  private final Acting admin = acting("admin", Role.ADMINISTRATOR);

  @BeforeEach
  void hire() {
    add(admin.member());
    add(new Member("wang.li", "王丽", Set.of(Role.OPERATOR), true, false, false));
    staff.acts.clear();
  }

  @Test
  void lets_in_with_the_right_password() {
    var in = (Result.In) signIn("wang.li", "right", "");
    assertThat(in.member().name()).isEqualTo("王丽");
    assertThat(signIn.member(in.token())).contains(in.member());
    signIn.signOut(in.token(), new Acting(in.member(), "本机"));
    assertThat(signIn.member(in.token())).isEmpty();
    assertThat(staff.deeds()).containsExactly("signed-in", "signed-out");
  }

  @Test
  void says_the_same_to_a_wrong_name_and_to_a_wrong_password() {
    assertThat(signIn("wang.li", "wrong", "")).isEqualTo(signIn("nobody", "wrong", ""));
  }

  @Test
  void locks_a_name_that_nobody_has_just_so() {
    for (int i = 0; i < 4; i++) {
      assertThat(signIn("nobody", "wrong", "")).isEqualTo(signIn("wang.li", "wrong", ""));
    }
    assertThat(signIn("nobody", "wrong", ""))
        .isInstanceOf(Result.Locked.class)
        .isEqualTo(signIn("wang.li", "wrong", ""));
    clock.pass(Duration.ofMinutes(15));
    assertThat(signIn("nobody", "wrong", "")).isEqualTo(new Result.Wrong());
  }

  /** People type their passwords into the wrong field. */
  @Test
  void a_strange_name_is_not_written_down() {
    signIn("My Password 123", "x", "");
    assertThat(staff.acts.getFirst().member()).isEqualTo("?");
  }

  @Test
  void five_wrong_tries_lock_for_a_quarter_of_an_hour() {
    for (int i = 0; i < 4; i++) {
      assertThat(signIn("wang.li", "wrong", "")).isEqualTo(new Result.Wrong());
    }
    var until = HandClock.MORNING.plus(Duration.ofMinutes(15));
    assertThat(signIn("wang.li", "wrong", "")).isEqualTo(new Result.Locked(until));
    assertThat(signIn("wang.li", "right", "")).isEqualTo(new Result.Locked(until));
    clock.pass(Duration.ofMinutes(15));
    assertThat(signIn("wang.li", "right", "")).isInstanceOf(Result.In.class);
  }

  @Test
  void who_was_stopped_is_told_nothing_more_than_a_stranger() {
    manage.change("wang.li", "王丽", Set.of(), false, admin);
    assertThat(signIn("wang.li", "right", "")).isEqualTo(new Result.Wrong());
  }

  @Test
  void asks_for_the_code_once_the_second_step_is_set_up() {
    var wang = new Acting(staff.find("wang.li").orElseThrow().member(), "本机");
    assertThat(secondStep.start("SECRET", "000000", wang)).as("a wrong code").isFalse();
    assertThat(signIn("wang.li", "right", "")).isInstanceOf(Result.In.class);
    assertThat(secondStep.start("SECRET", code(), wang)).isTrue();

    assertThat(signIn("wang.li", "right", "")).isEqualTo(new Result.CodeNeeded(false));
    assertThat(signIn("wang.li", "wrong", code())).isEqualTo(new Result.Wrong());
    assertThat(signIn("wang.li", "right", "000000")).isEqualTo(new Result.CodeNeeded(true));
    assertThat(signIn("wang.li", "right", code())).isInstanceOf(Result.In.class);
    assertThat(signIn("wang.li", "right", code()))
        .as("again")
        .isEqualTo(new Result.CodeNeeded(true));
    clock.pass(Duration.ofSeconds(30));
    assertThat(signIn("wang.li", "right", code())).isInstanceOf(Result.In.class);
  }

  @Test
  void codes_are_not_guessed_either() {
    var wang = new Acting(staff.find("wang.li").orElseThrow().member(), "本机");
    secondStep.start("SECRET", code(), wang);
    for (int i = 0; i < 4; i++) signIn("wang.li", "right", "000000");
    assertThat(signIn("wang.li", "right", "000000")).isInstanceOf(Result.Locked.class);
  }

  // ---- passwords

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # chosen,                what is wrong
          短,                       密码至少 10 位，现在是 1 位。
          1234567890,              这个密码太容易猜，请换一个：比如几个不相干的词连起来。
          aaaaaaaaaaaa,            这个密码太容易猜，请换一个：比如几个不相干的词连起来。
          wang.li2026,             这个密码太容易猜，请换一个：比如几个不相干的词连起来。
          right-right,             ''
          竹子-收音机-三月-拖拉机,    ''
          """)
  void says_what_is_wrong_with_a_password(String chosen, String wrong) {
    var wang = new Acting(staff.find("wang.li").orElseThrow().member(), "本机");
    assertThat(change.change("right", chosen, "", wang)).isEqualTo(present(wrong));
  }

  private static Optional<String> present(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }

  @Test
  void the_old_password_is_asked_for() {
    var wang = new Acting(staff.find("wang.li").orElseThrow().member(), "本机");
    assertThat(change.change("guessed", "竹子-收音机-三月", "", wang)).contains("现在的密码不对。");
    assertThat(signIn("wang.li", "right", "")).isInstanceOf(Result.In.class);
  }

  // ---- people

  @Test
  void a_new_member_gets_a_password_that_must_be_changed() {
    assertThat(manage.add("li.na", "李娜", Set.of(Role.OPERATOR), admin))
        .isEqualTo(new Outcome.OncePassword("li.na", "once-only"));
    assertThat(((Result.In) signIn("li.na", "once-only", "")).member().mustChange()).isTrue();
    assertThat(manage.add("li.na", "李娜二", Set.of(Role.OPERATOR), admin))
        .isEqualTo(new Outcome.Wrong("username", "已经有人用“li.na”，请换一个。"));
  }

  @Test
  void the_last_administrator_stays() {
    assertThat(manage.change("admin", "管理员", Set.of(Role.AUDITOR), true, admin))
        .isInstanceOf(Outcome.Wrong.class);
    assertThat(manage.change("admin", "管理员", Set.of(Role.ADMINISTRATOR), false, admin))
        .isInstanceOf(Outcome.Wrong.class);
    assertThat(staff.find("admin").orElseThrow().member().active()).isTrue();
  }

  @Test
  void nobody_else_manages_people() {
    var wang = acting("wang.li", Role.OPERATOR, Role.AUDITOR, Role.SUPERVISOR);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> manage.add("li.na", "李娜", Set.of(Role.OPERATOR), wang))
        .isInstanceOf(Acting.Forbidden.class);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> secondStep.stop("admin", wang))
        .isInstanceOf(Acting.Forbidden.class);
  }

  private String code() {
    return codes.code("SECRET", clock.instant());
  }

  private Result signIn(String username, String password, String code) {
    return signIn.signIn(username, password, code, "本机");
  }

  private void add(Member member) {
    staff.add(
        new Staff.Account(member, passwords.hash("right"), Optional.empty(), 0, Instant.EPOCH, 0),
        admin.act(clock.instant(), "member-added", member.username()));
  }

  private static Acting acting(String username, Role... roles) {
    return new Acting(new Member(username, username, Set.of(roles), true, false, false), "本机");
  }
}
