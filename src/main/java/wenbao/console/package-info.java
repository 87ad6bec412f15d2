/** The operators' pages: JTE templates over records, htmx for fragments, one stream of events. */
@NullMarked
package wenbao.console;

import org.jspecify.annotations.NullMarked;
