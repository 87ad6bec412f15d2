package wenbao.console;

import java.util.Optional;
import wenbao.application.staff.ManageStaff.Outcome;
import wenbao.application.staff.Member;

/**
 * One member's account, as an administrator sees it.
 *
 * @param outcome of what was done just now
 */
public record MemberView(Frame frame, Member member, Optional<Outcome> outcome) {
  /** The password to hand over, if there is one. */
  public Optional<Outcome.OncePassword> once() {
    return once(outcome);
  }

  static Optional<Outcome.OncePassword> once(Optional<Outcome> outcome) {
    return outcome
        .filter(o -> o instanceof Outcome.OncePassword)
        .map(o -> (Outcome.OncePassword) o);
  }

  public String wrong(String field) {
    return new StaffView.Fields("", "", member.roles(), outcome).wrong(field);
  }
}
