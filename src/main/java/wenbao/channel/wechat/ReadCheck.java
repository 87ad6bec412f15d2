package wenbao.channel.wechat;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what WeChat found on its way to our server: what the name resolves to, and the pings. */
final class ReadCheck {
  private static final Map<String, String> OPERATORS =
      Map.of("CHINANET", "电信", "UNICOM", "联通", "CAP", "腾讯");

  private ReadCheck() {}

  static List<String> read(JsonNode body) {
    var lines = new ArrayList<String>();
    Fields.list(body, "dns").forEach(found -> lines.add(resolved(found)));
    if (lines.isEmpty()) lines.add("没有解析出地址；看看公众平台上填的服务器地址，域名写对没有");
    Fields.list(body, "ping").forEach(ping -> lines.add(pinged(ping)));
    return lines;
  }

  private static String resolved(JsonNode found) {
    return "域名解析到 " + Fields.text(found, "ip") + "（" + operator(found, "real_operator") + "）";
  }

  private static String pinged(JsonNode ping) {
    String way = "从" + operator(ping, "from_operator") + "去 " + Fields.text(ping, "ip") + "：";
    return Fields.text(ping, "package_loss").equals("0%")
        ? way + "通，" + Fields.text(ping, "time")
        : way + "ping 不通；防火墙可能只挡 ping，不一定收不到消息";
  }

  private static String operator(JsonNode of, String field) {
    String operator = Fields.text(of, field);
    return OPERATORS.getOrDefault(operator, operator);
  }
}
