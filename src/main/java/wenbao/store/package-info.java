/** What must survive a restart: inquiries, conversations, what we owe. On SQLite or PostgreSQL. */
@NullMarked
package wenbao.store;

import org.jspecify.annotations.NullMarked;
