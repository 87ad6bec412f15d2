/** What may be learned, who says so, and what would change if it were. */
@NullMarked
package wenbao.application.learning;

import org.jspecify.annotations.NullMarked;
