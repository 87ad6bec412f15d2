/**
 * WeChat official accounts: what a citizen writes there comes in by a webhook, and the answer goes
 * out in the response.
 */
@NullMarked
package wenbao.channel.wechat;

import org.jspecify.annotations.NullMarked;
