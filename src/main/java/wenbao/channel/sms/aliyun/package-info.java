/** Alibaba Cloud's short messages (protocols, B2 to B4). */
@org.jspecify.annotations.NullMarked
package wenbao.channel.sms.aliyun;
