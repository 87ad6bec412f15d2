package wenbao.application;

/** Whether a message may be sent now, where what is sent is counted. */
public enum Spending {
  /** It is counted, and it is noted that it was begun: who finds it later knows. */
  SPENT,
  /** Nothing is left; nothing is counted. */
  USED_UP,
  /** Somebody else has begun it meanwhile, or it is not owed any more; nothing is counted. */
  ELSEWHERE
}
