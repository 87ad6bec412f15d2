/** Who gets what, and the commands. */
@NullMarked
package wenbao;

import org.jspecify.annotations.NullMarked;
