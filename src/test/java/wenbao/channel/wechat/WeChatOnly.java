package wenbao.channel.wechat;

import wenbao.testing.OnePart;

/** A server with the WeChat channel alone. */
public final class WeChatOnly extends OnePart {
  public WeChatOnly() {
    super("wenbao.channel.wechat", "wenbao.channel.outbound");
  }
}
