/** From a citizen's words to guesses, step by step. */
@NullMarked
package wenbao.understanding;

import org.jspecify.annotations.NullMarked;
