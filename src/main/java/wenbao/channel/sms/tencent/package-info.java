/** Tencent Cloud's short messages (protocols, B5 and B6). */
@org.jspecify.annotations.NullMarked
package wenbao.channel.sms.tencent;
