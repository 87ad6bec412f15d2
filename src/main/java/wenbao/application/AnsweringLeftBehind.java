package wenbao.application;

import wenbao.domain.Channel;

/** Answers what was stored and never answered: just accepted, or left by a process that died. */
@FunctionalInterface
public interface AnsweringLeftBehind {
  /**
   * Leases some of the channel's unanswered messages and begins to answer them; waits while too
   * many are being answered already. A message that cannot be answered keeps its lease until it
   * runs out.
   *
   * @param answered called after each, when what is owed is in the outbox
   * @return how many were begun; 0 when nothing was left to do
   */
  int answerLeftBehind(Channel channel, Runnable answered);
}
