/** Who works in the console, what each of them may do, and what they did. */
@NullMarked
package wenbao.application.staff;

import org.jspecify.annotations.NullMarked;
