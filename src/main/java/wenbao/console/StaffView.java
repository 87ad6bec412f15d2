package wenbao.console;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import wenbao.application.staff.ManageStaff.Outcome;
import wenbao.application.staff.Member;
import wenbao.application.staff.Role;

/** The people, and the form for one more. */
public record StaffView(Frame frame, List<Member> members, Fields fields) {
  /**
   * What was typed, and what came of it.
   *
   * @param outcome empty before anything was sent
   */
  public record Fields(String username, String name, Set<Role> roles, Optional<Outcome> outcome) {
    static final Fields EMPTY = new Fields("", "", Set.of(), Optional.empty());

    static Fields after(Outcome outcome) {
      return new Fields("", "", Set.of(), Optional.of(outcome));
    }

    /** What is wrong with this field; empty where nothing is. */
    public String wrong(String field) {
      return outcome
          .filter(o -> o instanceof Outcome.Wrong wrong && wrong.field().equals(field))
          .map(o -> ((Outcome.Wrong) o).why())
          .orElse("");
    }

    /** The password to hand over, if there is one. */
    public Optional<Outcome.OncePassword> once() {
      return MemberView.once(outcome);
    }
  }

  public static String roles(Member member) {
    return member.roles().stream().sorted().map(Role::chinese).collect(Collectors.joining("、"));
  }
}
