package wenbao.channel.wechat;

import java.util.regex.Pattern;
import wenbao.channel.wechat.Called.Done;
import wenbao.channel.wechat.Called.Refused;
import wenbao.channel.wechat.Called.Silent;

/** From a call that failed to what an operator can do about it. */
final class ExplainCall {
  private static final Pattern ADDRESS = Pattern.compile("invalid ip ([0-9a-fA-F.:]+)");

  private final Account account;
  private final String interfaceName;

  /**
   * @param interfaceName what was called, in an operator's words: 自定义菜单
   */
  ExplainCall(Account account, String interfaceName) {
    this.account = account;
    this.interfaceName = interfaceName;
  }

  String explain(Called called) {
    return switch (called) {
      case Done done -> throw new IllegalArgumentException("nothing failed");
      case Refused refused ->
          because(refused) + "\n微信的原话：" + refused.code() + " " + refused.message();
      case Silent(var why, var arrived) ->
          arrived
              ? "没有等到微信的回答（" + why + "），不知道它做了没有；过一会儿再看一次"
              : "没有连上微信（" + why + "）；看看这台机器能不能访问 " + account.api();
    };
  }

  private String because(Refused refused) {
    return switch (refused.code()) {
      case -1 -> "微信现在忙，过几分钟再试";
      case 40013, 41002 -> setting("app-id") + " 不对，要写公众平台上的开发者 ID（AppID）";
      case 40125, 41004 -> setting("app-secret") + " 不对，要写公众平台上的开发者密码（AppSecret）";
      case 40001, 40014, 42001 ->
          "微信不认我们的令牌；看 " + setting("app-secret") + " 是不是这个公众号现在的开发者密码（AppSecret）";
      case 40164 -> "微信不认这台机器的地址" + address(refused) + "；在公众平台的 IP 白名单里加上它";
      case 40201 -> "公众平台上还没有填服务器地址；填 https://域名/webhooks/wechat/" + account.id();
      case 45009 -> "今天的次数用完了，北京时间零点以后再试";
      case 45011 -> "叫得太勤，过一分钟再试";
      case 48001 -> "这个公众号没有" + interfaceName + "的权限；没有认证的订阅号要先认证，别的到公众平台的接口权限里看";
      case 48004 -> "这个公众号的" + interfaceName + "被微信停用了，原因看公众平台的通知";
      default -> "微信没有答应";
    };
  }

  private String setting(String name) {
    return "wenbao.wechat.accounts." + account.id() + "." + name;
  }

  private static String address(Refused refused) {
    var address = ADDRESS.matcher(refused.message());
    return address.find() ? " " + address.group(1) : "";
  }
}
