/** Conversations that were handed to a person: who has them, what is replied, what was said. */
@NullMarked
package wenbao.application.tickets;

import org.jspecify.annotations.NullMarked;
