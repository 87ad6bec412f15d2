/**
 * What leaves later than in a response: takes what is owed from the outbox and gives it to the
 * channel's door, and has answered what was stored and never answered.
 */
@NullMarked
package wenbao.channel.outbound;

import org.jspecify.annotations.NullMarked;
