package wenbao.application;

import wenbao.answering.Renderings;
import wenbao.domain.Answer;
import wenbao.understanding.Understanding;

/** How a reply came about: what was understood, what was answered, how each channel shows it. */
public record Considered(Understanding understanding, Answer answer, Renderings renderings) {}
