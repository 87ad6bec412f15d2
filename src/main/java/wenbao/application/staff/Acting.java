package wenbao.application.staff;

import java.time.Instant;

/**
 * Somebody at work: who does what follows, and from where. Every use case that changes something is
 * given one, and stores the {@link Act} together with the change.
 */
public record Acting(Member member, String from) {
  public Act act(Instant at, String what, String subject) {
    return act(at, what, subject, "");
  }

  public Act act(Instant at, String what, String subject, String detail) {
    return new Act(at, member.username(), from, what, subject, detail);
  }

  /**
   * @throws Forbidden without this right; pages do not offer what one may not do, so this is rare
   */
  public void need(Right right) {
    if (!member.may(right)) throw new Forbidden(right);
  }

  /** Somebody tried what he may not do. */
  public static final class Forbidden extends RuntimeException {
    private final Right right;

    public Forbidden(Right right) {
      super("needs the right " + right);
      this.right = right;
    }

    public Right right() {
      return right;
    }
  }
}
