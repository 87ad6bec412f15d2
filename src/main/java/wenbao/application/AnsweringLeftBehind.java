package wenbao.application;

import wenbao.domain.Channel;

/** Answers what was stored and never answered: just accepted, or left by a process that died. */
@FunctionalInterface
public interface AnsweringLeftBehind {
  /**
   * Leases some of the channel's unanswered messages, answers them, and puts what is owed into the
   * outbox. A message that cannot be answered keeps its lease until it runs out.
   *
   * @return how many were answered; 0 when nothing was left to do
   */
  int answerLeftBehind(Channel channel);
}
