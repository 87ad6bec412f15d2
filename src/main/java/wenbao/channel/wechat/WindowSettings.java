package wenbao.channel.wechat;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import wenbao.application.PushWindow;

/**
 * How many customer-service messages WeChat lets us send, and for how long, after what a citizen
 * did (protocols, A7; WeChat changed the numbers in 2023 and may again).
 *
 * @param messages after a message
 * @param touchMessages after following, a scan, or a tap on the menu or on a link
 */
@ConfigurationProperties("wenbao.wechat.window")
record WindowSettings(
    @Bindable(defaultValue = "5") int messages,
    @Bindable(defaultValue = "48h") Duration lasts,
    @Bindable(defaultValue = "3") int touchMessages,
    @Bindable(defaultValue = "1m") Duration touchLasts) {

  PushWindow of(boolean touched) {
    return touched
        ? new PushWindow(true, touchMessages, touchLasts)
        : new PushWindow(false, messages, lasts);
  }
}
