/** What people need while they talk with citizens: drafts, canned replies, notes, suggestions. */
@NullMarked
package wenbao.application.talks;

import org.jspecify.annotations.NullMarked;
