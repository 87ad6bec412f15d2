package wenbao.console;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wenbao.application.Knowledge;
import wenbao.application.knowledge.Compare;
import wenbao.application.knowledge.Conflicts;
import wenbao.application.knowledge.Departments;
import wenbao.application.knowledge.FindFacts;
import wenbao.application.knowledge.FindRows;
import wenbao.application.knowledge.Gaps;
import wenbao.application.knowledge.ListItems;
import wenbao.application.knowledge.Reviews;
import wenbao.application.knowledge.Sayings;
import wenbao.application.knowledge.SeeItem;
import wenbao.application.knowledge.TellWhole;
import wenbao.application.knowledge.Usages;
import wenbao.application.knowledge.Warnings;
import wenbao.application.staff.AuditLog;
import wenbao.application.staff.Member;
import wenbao.application.staff.OneTimeCodes;
import wenbao.application.staff.Passwords;
import wenbao.application.staff.Role;
import wenbao.application.staff.SecondStep;
import wenbao.application.staff.Sessions;
import wenbao.application.staff.SignIn;
import wenbao.application.staff.Staff;
import wenbao.testing.OnePart;
import wenbao.testing.OurData;

/** Our own catalogue, and two people who are signed in already. */
@Factory
@Requires(property = OnePart.ONLY, value = "wenbao.console")
final class KnowledgeParts {
  /** The tokens of the two: one may read the catalogue, the other may not. */
  static final String EDITOR = "editor-token";

  static final String AUDITOR = "auditor-token";

  private static final InstantSource CLOCK = InstantSource.fixed(OurData.NOW);

  @Singleton
  Knowledge knowledge() {
    return new Knowledge(OurData.PUBLISHED.catalog());
  }

  @Singleton
  SignIn signIn() {
    var codes = nobody(OneTimeCodes.class);
    return new SignIn(
        nobody(Staff.class),
        new TwoSessions(),
        nobody(AuditLog.class),
        new NoPasswords(),
        new SecondStep(nobody(Staff.class), codes, CLOCK),
        () -> "token",
        Duration.ofMinutes(30),
        CLOCK);
  }

  @Singleton
  Conflicts conflicts(Knowledge knowledge) {
    return new Conflicts(knowledge, CLOCK);
  }

  @Singleton
  SeeItem seeItem(Knowledge knowledge, Conflicts conflicts) {
    return new SeeItem(knowledge, conflicts, CLOCK);
  }

  @Singleton
  Sayings sayings() {
    return label -> Optional.ofNullable(OurData.PUBLISHED.intents().get(label));
  }

  @Singleton
  Warnings warnings() {
    return () -> List.of(new Warnings.Warning("intents/remote-care.yml:1", "只有 3 句，再写一些"));
  }

  @Singleton
  ListItems listItems(Knowledge knowledge, Conflicts conflicts, Sayings sayings) {
    return new ListItems(knowledge, conflicts, sayings, CLOCK);
  }

  @Singleton
  TellWhole tellWhole(Knowledge knowledge) {
    return new TellWhole(knowledge, CLOCK);
  }

  @Singleton
  Gaps gaps(Knowledge knowledge) {
    return new Gaps(knowledge, CLOCK);
  }

  @Singleton
  Reviews reviews(Knowledge knowledge) {
    return new Reviews(knowledge, CLOCK);
  }

  @Singleton
  FindFacts findFacts(Knowledge knowledge) {
    return new FindFacts(knowledge);
  }

  @Singleton
  FindRows findRows(Knowledge knowledge) {
    return new FindRows(knowledge);
  }

  @Singleton
  Usages usages(Knowledge knowledge) {
    return new Usages(knowledge);
  }

  @Singleton
  Departments departments(Knowledge knowledge) {
    return new Departments(knowledge);
  }

  @Singleton
  Compare compare(Knowledge knowledge) {
    return new Compare(knowledge);
  }

  /** Stands in for what these pages never ask. */
  private static <T> T nobody(Class<T> type) {
    var loader = KnowledgeParts.class.getClassLoader();
    return type.cast(
        Proxy.newProxyInstance(
            loader,
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              throw new AssertionError("nobody asks " + method);
            }));
  }

  private static final class NoPasswords implements Passwords {
    @Override
    public String hash(String password) {
      return "";
    }

    @Override
    public boolean matches(String password, String hash) {
      return false;
    }
  }

  private static final class TwoSessions implements Sessions {
    @Override
    public void begin(String token, String username, Instant at) {}

    @Override
    public Optional<Member> use(String token, Instant at, Instant idleSince, Instant begunSince) {
      return look(token, idleSince, begunSince);
    }

    @Override
    public Optional<Member> look(String token, Instant idleSince, Instant begunSince) {
      return switch (token) {
        case EDITOR -> Optional.of(member("bianji", "编辑小林", Role.EDITOR));
        case AUDITOR -> Optional.of(member("shenji", "审计老周", Role.AUDITOR));
        default -> Optional.empty();
      };
    }

    private static Member member(String username, String name, Role role) {
      return new Member(username, name, Set.of(role), true, false, false);
    }

    @Override
    public void end(String token) {}
  }
}
