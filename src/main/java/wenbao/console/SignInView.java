package wenbao.console;

/**
 * What the page for signing in shows.
 *
 * @param to where it goes on afterwards
 * @param complaint what is wrong; may be empty
 * @param asksCode whether the code of the second step is asked for
 */
public record SignInView(String username, String to, String complaint, boolean asksCode) {
  static SignInView fresh(String to) {
    return new SignInView("", to, "", false);
  }
}
