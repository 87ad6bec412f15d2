package wenbao.domain;

/** How far a fact can be trusted. */
public enum Confidence {
  /** The published document itself was seen. */
  A,
  /** A reprint or a quotation was seen. */
  B,
  /** Nobody has shown where it stands: operators see it greyed, citizens never. */
  C
}
