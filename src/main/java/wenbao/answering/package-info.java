/** From guesses to a decision, from a decision to an answer, from an answer to a channel's text. */
@NullMarked
package wenbao.answering;

import org.jspecify.annotations.NullMarked;
