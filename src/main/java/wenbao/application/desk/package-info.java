/** What an operator does while somebody is on the telephone. */
@NullMarked
package wenbao.application.desk;

import org.jspecify.annotations.NullMarked;
