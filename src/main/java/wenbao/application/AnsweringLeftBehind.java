package wenbao.application;

import wenbao.domain.Channel;

/** Answers what was accepted and not answered yet, by us or by an instance that died. */
@FunctionalInterface
public interface AnsweringLeftBehind {
  /** Answers some of them, each under a lease of its own; returns how many. */
  int answerLeftBehind(Channel channel);
}
