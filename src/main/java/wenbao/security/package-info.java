/** The one door to the libraries that hash passwords and reckon codes. */
@NullMarked
package wenbao.security;

import org.jspecify.annotations.NullMarked;
