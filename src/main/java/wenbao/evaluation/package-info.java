/** How well the service reads, measured: questions in, figures out. */
@NullMarked
package wenbao.evaluation;

import org.jspecify.annotations.NullMarked;
