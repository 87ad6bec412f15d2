package wenbao.console;

import wenbao.application.staff.Acting;
import wenbao.application.staff.Member;
import wenbao.application.staff.Right;

/**
 * Who is signed in; a controller's method that has it as a parameter is given it.
 *
 * @param token of the session, only in the browser's cookie and here
 * @param demo whether all that is shown is invented
 */
record Signed(Acting acting, String token, boolean demo) {
  static final String ATTRIBUTE = "wenbao.signed";

  Member member() {
    return acting.member();
  }

  boolean may(Right right) {
    return member().may(right);
  }

  @Override
  public String toString() {
    return "Signed[" + member().username() + "]"; // the token is a secret
  }
}
