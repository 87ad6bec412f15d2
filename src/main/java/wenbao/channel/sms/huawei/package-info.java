/** Huawei Cloud's short messages (protocols, B7). */
@org.jspecify.annotations.NullMarked
package wenbao.channel.sms.huawei;
