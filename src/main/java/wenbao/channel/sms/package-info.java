/**
 * Short messages in and out, by the gateways that the configuration names.
 *
 * <p>The {@code generic} gateway keeps to a contract of ours. It pushes to {@code
 * /webhooks/sms/{line}/{secret}/up} and {@code /report}, takes our messages at {@code {api}/send},
 * and answers {@code {"code":0}} to say that it has them, as we do. Any other code is a refusal for
 * good; a status other than 200, silence, or an unreadable answer is not, and we send the same id
 * again. Both sides sign their bodies where the line says {@code hmac: true}: {@code X-Signature}
 * is the hexadecimal HMAC-SHA256 of {@code X-Timestamp}, a line feed and the body, keyed with the
 * characters of the line's secret.
 */
@NullMarked
package wenbao.channel.sms;

import org.jspecify.annotations.NullMarked;
