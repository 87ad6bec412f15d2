/** The gateway of our own contract. */
@org.jspecify.annotations.NullMarked
package wenbao.channel.sms.generic;
