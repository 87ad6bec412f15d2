package wenbao.channel.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.channel.wechat.Called.Done;
import wenbao.channel.wechat.Called.Refused;
import wenbao.channel.wechat.Called.Silent;
import wenbao.channel.wechat.Report.Complaint;
import wenbao.channel.wechat.Report.Lines;
import wenbao.domain.Menu;
import wenbao.domain.Menu.Ask;

/** What an operator reads, whatever WeChat answers. */
class AccountDeskTest {
  private static final String ID = "gh_suining01";
  private static final Menu MENU = new Menu(List.of(new Ask("人工", "转人工")));

  private final Answers answers = new Answers();
  private final AccountDesk desk = new AccountDesk(accounts(), answers);

  @Test
  void the_menu_that_is_there_already() {
    answers.then(new Done(JsonNode.createObjectNode(Map.of("menu", MenuJson.write(MENU)))));
    assertThat(desk.menuDifference(ID, MENU)).isEqualTo(new Lines(List.of()));
    assertThat(answers.asked).isEqualTo(ID + " /cgi-bin/menu/get");
  }

  @Test
  void an_account_without_a_menu() {
    answers.then(new Refused(46003, "menu no exist"));
    assertThat(desk.menuDifference(ID, MENU)).isEqualTo(new Lines(List.of("加上 人工：问“转人工”")));
  }

  @Test
  void the_menu_is_pushed_as_it_stands() {
    answers.then(done("{\"errcode\":0,\"errmsg\":\"ok\"}"));
    assertThat(desk.pushMenu(ID, MENU)).isInstanceOf(Lines.class);
    assertThat(answers.asked).isEqualTo(ID + " /cgi-bin/menu/create");
    assertThat(answers.posted).isEqualTo(MenuJson.write(MENU));
  }

  @Test
  void what_wechat_found_on_its_way() {
    answers.then(
        done(
            """
            {"dns":[{"ip":"192.0.2.1","real_operator":"UNICOM"},
                    {"ip":"192.0.2.2","real_operator":"CMCC"}],
             "ping":[{"ip":"192.0.2.1","from_operator":"CHINANET","package_loss":"0%",
                      "time":"23.079ms"},
                     {"ip":"192.0.2.2","from_operator":"CAP","package_loss":"100%"}]}
            """));
    assertThat(desk.checkCallback(ID))
        .isEqualTo(
            new Lines(
                List.of(
                    "域名解析到 192.0.2.1（联通）",
                    "域名解析到 192.0.2.2（CMCC）",
                    "从电信去 192.0.2.1：通，23.079ms",
                    "从腾讯去 192.0.2.2：ping 不通；防火墙可能只挡 ping，不一定收不到消息")));
    assertThat(answers.asked).isEqualTo(ID + " /cgi-bin/callback/check");
    assertThat(answers.posted)
        .isEqualTo(json("{\"action\":\"all\",\"check_operator\":\"DEFAULT\"}"));
  }

  @Test
  void a_name_that_leads_nowhere() {
    answers.then(done("{\"dns\":[],\"ping\":[]}"));
    assertThat(desk.checkCallback(ID))
        .isEqualTo(new Lines(List.of("没有解析出地址；看看公众平台上填的服务器地址，域名写对没有")));
  }

  @Test
  void the_addresses_that_wechat_pushes_from() {
    answers.then(done("{\"ip_list\":[\"101.226.103.0/25\",null,\"106.55.206.146\"]}"));
    assertThat(desk.callbackAddresses(ID))
        .isEqualTo(new Lines(List.of("101.226.103.0/25", "106.55.206.146")));
    assertThat(answers.asked).isEqualTo(ID + " /cgi-bin/getcallbackip");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # code | errmsg                                 | what is said first
          -1     | system error                           | 微信现在忙，过几分钟再试
          40013  | invalid appid                          | wenbao.wechat.accounts.gh_suining01.app-id 不对，要写公众平台上的开发者 ID（AppID）
          40125  | invalid appsecret                      | wenbao.wechat.accounts.gh_suining01.app-secret 不对，要写公众平台上的开发者密码（AppSecret）
          40001  | invalid credential                     | 微信不认我们的令牌；看 wenbao.wechat.accounts.gh_suining01.app-secret 是不是这个公众号现在的开发者密码（AppSecret）
          40164  | 'invalid ip 192.0.2.7 ipv6 ::ffff:192.0.2.7, not in whitelist' | 微信不认这台机器的地址 192.0.2.7；在公众平台的 IP 白名单里加上它
          40164  | not in whitelist                       | 微信不认这台机器的地址；在公众平台的 IP 白名单里加上它
          40201  | invalid url                            | 公众平台上还没有填服务器地址；填 https://域名/webhooks/wechat/gh_suining01
          45009  | reach max api daily quota limit        | 今天的次数用完了，北京时间零点以后再试
          45011  | api minute-quota reach limit           | 叫得太勤，过一分钟再试
          48001  | api unauthorized                       | 这个公众号没有自定义菜单的权限；没有认证的订阅号要先认证，别的到公众平台的接口权限里看
          48004  | api forbidden                          | 这个公众号的自定义菜单被微信停用了，原因看公众平台的通知
          40018  | invalid button name size               | 微信没有答应
          """)
  void wechat_says_no(int code, String message, String first) {
    answers.then(new Refused(code, message));
    assertThat(desk.pushMenu(ID, MENU))
        .isEqualTo(new Complaint(first + "\n微信的原话：" + code + " " + message));
  }

  @Test
  void wechat_says_nothing() {
    answers.then(new Silent("connect timed out", false));
    assertThat(desk.menuDifference(ID, MENU))
        .isEqualTo(
            new Complaint("没有连上微信（connect timed out）；看看这台机器能不能访问 https://api.weixin.qq.com"));
    answers.then(new Silent("read timed out", true));
    assertThat(desk.pushMenu(ID, MENU))
        .isEqualTo(new Complaint("没有等到微信的回答（read timed out），不知道它做了没有；过一会儿再看一次"));
  }

  @Test
  void an_account_that_may_not_ask() {
    assertThat(desk.menuDifference("gh_mute01", MENU))
        .isEqualTo(
            new Complaint(
                "缺少 wenbao.wechat.accounts.gh_mute01.app-secret，写上公众平台上的开发者密码（AppSecret）"));
    assertThat(answers.asked).isEmpty();
  }

  @Test
  void an_account_that_is_not_ours() {
    var unknown = new Complaint("配置里没有公众号 “gh_3”，现有：gh_mute01、gh_suining01");
    assertThat(desk.menuDifference("gh_3", MENU)).isEqualTo(unknown);
    assertThat(desk.pushMenu("gh_3", MENU)).isEqualTo(unknown);
    assertThat(desk.checkCallback("gh_3")).isEqualTo(unknown);
    assertThat(desk.callbackAddresses("gh_3")).isEqualTo(unknown);
    assertThat(answers.asked).isEmpty();
  }

  private static Accounts accounts() {
    var api = URI.create("https://api.weixin.qq.com");
    return new Accounts(
        List.of(
            new Account(ID, "suining", "wx1", List.of(), Mode.PLAIN, List.of(), "invented", api),
            new Account("gh_mute01", "suining", "", List.of(), Mode.PLAIN, List.of(), null, api)));
  }

  private static Done done(String body) {
    return new Done(json(body));
  }

  private static JsonNode json(String text) {
    try {
      return JsonMapper.createDefault().readValue(text, JsonNode.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says what it was told to say, and keeps what it was asked. */
  private static final class Answers implements Api {
    private Called next = new Silent("nothing was prepared", false);
    private String asked = "";
    private JsonNode posted = JsonNode.nullNode();

    void then(Called next) {
      this.next = next;
    }

    @Override
    public Called get(Account account, String path) {
      asked = account.id() + " " + path;
      return next;
    }

    @Override
    public Called post(Account account, String path, JsonNode body) {
      posted = body;
      return get(account, path);
    }
  }
}
