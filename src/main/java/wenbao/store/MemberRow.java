package wenbao.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wenbao.application.staff.Member;
import wenbao.application.staff.Role;
import wenbao.application.staff.Staff;

/** A member with what is needed to know him again. */
@MappedEntity("member")
record MemberRow(
    @Id String username,
    String name,
    String roles,
    boolean active,
    boolean mustChange,
    String passwordHash,
    @Nullable String secretSealed,
    int failures,
    long lockedUntil,
    long lastStep) {
  static MemberRow of(Staff.Account account, Seal seal) {
    Member member = account.member();
    return new MemberRow(
        member.username(),
        member.name(),
        roles(member),
        member.active(),
        member.mustChange(),
        account.passwordHash(),
        account.secret().map(seal::seal).orElse(null),
        account.failures(),
        account.lockedUntil().toEpochMilli(),
        account.lastStep());
  }

  Staff.Account account(Seal seal) {
    return new Staff.Account(
        member(),
        passwordHash,
        Optional.ofNullable(secretSealed).map(seal::open),
        failures,
        Instant.ofEpochMilli(lockedUntil),
        lastStep);
  }

  Member member() {
    var has =
        Arrays.stream(roles.split(" "))
            .flatMap(role -> Role.of(role).stream())
            .collect(Collectors.toSet());
    return new Member(username, name, has, active, mustChange, secretSealed != null);
  }

  static String roles(Member member) {
    return member.roles().stream().sorted().map(Role::id).collect(Collectors.joining(" "));
  }
}
