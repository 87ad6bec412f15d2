/**
 * Reads and checks the data folders: what an editor wrote becomes a domain catalog, or complaints.
 */
@NullMarked
package wenbao.content;

import org.jspecify.annotations.NullMarked;
