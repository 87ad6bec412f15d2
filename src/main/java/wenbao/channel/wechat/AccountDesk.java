package wenbao.channel.wechat;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wenbao.channel.wechat.Called.Done;
import wenbao.channel.wechat.Called.Refused;
import wenbao.channel.wechat.Report.Complaint;
import wenbao.channel.wechat.Report.Lines;
import wenbao.domain.Menu;

/** What an operator does with an account: its menu, and whether WeChat reaches us. */
@Singleton
public final class AccountDesk {
  private static final String MENU = "自定义菜单";

  /** What WeChat says of an account that never had a menu. */
  private static final int NO_MENU = 46003;

  private final Accounts accounts;
  private final Api api;

  AccountDesk(Accounts accounts, Api api) {
    this.accounts = accounts;
    this.api = api;
  }

  /** What is asked of WeChat for an account. */
  private interface Errand {
    Report run(Account account) throws InterruptedException;
  }

  /** What a push would change; no line: nothing. */
  public Report menuDifference(String id, Menu menu) {
    return at(
        id,
        account ->
            switch (api.get(account, "/cgi-bin/menu/get")) {
              case Done(var body) -> new Lines(CompareMenus.compare(MenuJson.read(body), menu));
              case Refused(var code, var message) when code == NO_MENU ->
                  new Lines(CompareMenus.compare(Menu.NONE, menu));
              case Called failed -> complaint(account, MENU, failed);
            });
  }

  public Report pushMenu(String id, Menu menu) {
    return at(
        id,
        account ->
            switch (api.post(account, "/cgi-bin/menu/create", MenuJson.write(menu))) {
              case Done done -> new Lines(List.of("换上了。已经打开公众号的人，过几分钟重新进来才看得到。"));
              case Called failed -> complaint(account, MENU, failed);
            });
  }

  /** Has WeChat resolve and ping the address that it pushes to. */
  public Report checkCallback(String id) {
    var all =
        JsonNode.createObjectNode(
            Map.of(
                "action", JsonNode.createStringNode("all"),
                "check_operator", JsonNode.createStringNode("DEFAULT")));
    return at(
        id,
        account ->
            switch (api.post(account, "/cgi-bin/callback/check", all)) {
              case Done(var body) -> new Lines(ReadCheck.read(body));
              case Called failed -> complaint(account, "网络检测", failed);
            });
  }

  /** The addresses that WeChat pushes from, for the firewall. */
  public Report callbackAddresses(String id) {
    return at(
        id,
        account ->
            switch (api.get(account, "/cgi-bin/getcallbackip")) {
              case Done(var body) -> new Lines(Fields.texts(body, "ip_list"));
              case Called failed -> complaint(account, "查微信服务器地址", failed);
            });
  }

  private Report at(String id, Errand errand) {
    var found = accounts.find(id);
    if (found.isEmpty()) return new Complaint(unknown(id));
    if (!found.get().hasSecret()) {
      return new Complaint(
          "缺少 wenbao.wechat.accounts." + id + ".app-secret，写上公众平台上的开发者密码（AppSecret）");
    }
    try {
      return errand.run(found.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Complaint("没有等到微信的回答就停了");
    }
  }

  private String unknown(String id) {
    String others =
        accounts.none()
            ? "一个也没有；在 wenbao.wechat.accounts 下面写上，写法见 README.md"
            : accounts.all().stream().map(Account::id).collect(Collectors.joining("、"));
    return "配置里没有公众号 “" + id + "”，现有：" + others;
  }

  private static Report complaint(Account account, String interfaceName, Called failed) {
    return new Complaint(new ExplainCall(account, interfaceName).explain(failed));
  }
}
