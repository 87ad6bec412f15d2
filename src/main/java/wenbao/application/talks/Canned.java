package wenbao.application.talks;

/**
 * A reply that is kept ready.
 *
 * @param owner the user name whose it is; empty: it is shared
 * @param title by which it is found
 * @param text with variables such as {@code {hotline}}
 */
public record Canned(String id, String owner, String title, String text) {
  public boolean isShared() {
    return owner.isEmpty();
  }
}
