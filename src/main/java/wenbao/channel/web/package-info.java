/** The public API, and the citizen's chat page on the bureau's web site. */
@NullMarked
package wenbao.channel.web;

import org.jspecify.annotations.NullMarked;
