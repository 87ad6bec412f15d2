/**
 * Lines that are connected to a carrier by CMPP 2.0 or 3.0.
 *
 * <p>Of sms-core we use the codec and the messages, not its sessions: those send a segment again by
 * themselves when its response is late, and at once when the carrier asks to slow down, write texts
 * and numbers into the log, drop what they cannot read without a response, and cut emoji in half.
 *
 * <p>Every segment of a message has a name of the carrier's, and the outbox knows one for each
 * message. So a report is asked for with the last segment only, and its name is the message's:
 * where a phone takes not all of a message, the last one is missing most often, and a name that was
 * never told to the outbox would have its report kept for nothing.
 */
@NullMarked
package wenbao.channel.sms.cmpp;

import org.jspecify.annotations.NullMarked;
