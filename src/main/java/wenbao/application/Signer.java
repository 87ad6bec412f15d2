package wenbao.application;

/** Signs what leaves the house and must come back unchanged. */
public interface Signer {
  /**
   * Always the same for the same text; short, and letters, digits, hyphens and underscores only.
   */
  String sign(String text);
}
