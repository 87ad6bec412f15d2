package wenbao;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenbao.channel.wechat.FakeWeChat;
import wenbao.channel.wechat.FakeWeChatApi;
import wenbao.channel.wechat.FakeWeChatApi.Trigger;
import wenbao.channel.wechat.Fault;
import wenbao.testing.Eventually;

/** The whole service with no time to answer: everything leaves by customer-service message. */
class WeChatLateTest {
  private static final String ZHANG = "oZHANG";
  private static final Map<String, Object> NO_TIME = Map.of("wenbao.wechat.budget", "1ms");
  private static final Map<String, Object> TIME =
      Map.of("wenbao.wechat.budget", "30s", "wenbao.wechat.limit", "40s");

  @TempDir Path data;
  private final FakeWeChatApi wechat = new FakeWeChatApi();
  private final List<WholeServer> servers = new ArrayList<>();

  @AfterEach
  void close() {
    servers.forEach(WholeServer::close);
    wechat.close();
    assertThat(wechat.violations()).isEmpty();
  }

  @Test
  void a_late_answer_is_sent_once() throws Exception {
    var server = start(NO_TIME);
    write(ZHANG);
    String message = wrote(ZHANG, "转院去华西要带什么材料");
    assertThat(silence(server, message)).isTrue();
    Eventually.assertThat(() -> assertThat(wechat.sent()).hasSize(1));
    assertThat(silence(server, message)).as("a repetition, afterwards").isTrue();
    Thread.sleep(1_500);
    assertThat(wechat.sent()).hasSize(1);
    assertThat(wechat.sent().getFirst().text()).contains("转诊", "监督电话", "0825-2257609");
    assertThat(wechat.sent().getFirst().openid()).isEqualTo(ZHANG);
  }

  @Test
  void what_could_not_be_sent_is_sent_when_the_citizen_writes_again() throws Exception {
    var server = start(NO_TIME); // WeChat knows of no message by her, so the window is closed
    silence(server, wrote(ZHANG, "转院去华西要带什么材料"));
    Eventually.assertThat(() -> assertThat(states(server)).containsExactly("held"));
    write(ZHANG);
    silence(server, wrote(ZHANG, "医保码怎么激活"));
    Eventually.assertThat(() -> assertThat(wechat.sent()).hasSize(2));
    assertThat(texts()).anyMatch(t -> t.contains("转诊")).anyMatch(t -> t.contains("医保码"));
  }

  @Test
  void who_may_send_nothing_gives_it_with_the_next_answer() throws Exception {
    wechat.arm(Fault.errcode(FakeWeChatApi.SEND, 48001));
    var late = start(NO_TIME);
    silence(late, wrote(ZHANG, "转院去华西要带什么材料"));
    Eventually.assertThat(() -> assertThat(states(late)).containsExactly("held"));
    late.close();
    servers.clear();
    var server = start(withoutSecret());
    String reply = server.wechat(ZHANG, "医保码怎么激活");
    assertThat(reply).startsWith("上次没能送到的回答").contains("转诊", "您这次问的：", "医保码");
    assertThat(states(server)).containsExactly("given");
    assertThat(server.wechat(ZHANG, "要带什么")).doesNotContain("上次没能送到");
    assertThat(wechat.sent()).isEmpty();
  }

  @Test
  void who_left_hears_nothing_more() throws Exception {
    var server = start(NO_TIME);
    silence(server, wrote(ZHANG, "转院去华西要带什么材料"));
    Eventually.assertThat(() -> assertThat(states(server)).containsExactly("held"));
    write(ZHANG);
    silence(server, event(ZHANG, "unsubscribe"));
    assertThat(states(server)).containsExactly("refused");
    silence(server, event(ZHANG, "user_authorization_revoke"));
    assertThat(states(server)).isEmpty();
    assertThat(wechat.sent()).isEmpty();
  }

  @Test
  void satisfaction_is_asked_once_and_can_be_tapped_or_typed() {
    var server = start(TIME);
    String first = server.wechat(ZHANG, "转院去华西要带什么材料");
    assertThat(first).contains("满意</a>", "不满意</a>", "msgmenuid=good-");
    assertThat(server.wechat(ZHANG, "要多久")).doesNotContain("满意");
    assertThat(server.wechat(ZHANG, "不满意")).startsWith("抱歉没帮上忙");
    assertThat(ratings(server)).containsExactly("0");
    assertThat(server.wechat("oDAUGHTER", "我爸上个月走了，他医保卡里的钱能取出来吗"))
        .contains("请节哀")
        .doesNotContain("满意");
    String id = first.replaceAll("(?s).*msgmenuid=good-([0-9A-Z]{26}).*", "$1");
    assertThat(server.wechatMessage(tapped(ZHANG, "满意", "good-" + id))).startsWith("谢谢您");
    assertThat(ratings(server)).containsExactly("1");
    server.wechatMessage(tapped("oSTRANGER", "不满意", "bad-" + id));
    assertThat(ratings(server)).as("only who asked may judge").containsExactly("1");
    assertThat(server.wechat(ZHANG, "要带什么")).as("the matter is not forgotten").contains("转诊");
  }

  @Test
  void whoever_cannot_read_it_gets_a_card_with_large_type() {
    var settings = new HashMap<>(TIME);
    settings.put("wenbao.address", "https://yibao.example.gov.cn");
    var server = start(settings);
    String reply = server.wechat(ZHANG, "转院去华西要带什么材料");
    assertThat(reply).contains("<a href=\"https://yibao.example.gov.cn/a/suining/remote-referral.");
    assertThat(reply.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(1800);
    String card = card(server, wrote(ZHANG, "字太小看不清"));
    assertThat(card)
        .contains("<Title><![CDATA[异地转诊人员备案（大字版）]]></Title>")
        .contains("<Url><![CDATA[https://yibao.example.gov.cn/a/suining/remote-referral.");
    String address = card.replaceAll("(?s).*<Url><!\\[CDATA\\[https://[^/]+([^\\]]+)]].*", "$1");
    assertThat(server.get(address).body()).contains("转诊", "tel:08252257609");
    assertThat(server.wechat("oNEW", "字太小看不清")).as("nothing was told").doesNotContain("/a/");
  }

  private static String card(WholeServer server, String message) {
    return server.wechat.unseal(server.wechat.safe(WholeServer.ACCOUNT, message).body());
  }

  @Test
  void a_tap_in_an_old_message_means_what_it_meant() {
    var server = start(TIME);
    String family = server.wechat(ZHANG, "异地就医备案怎么办理");
    String id = family.replaceAll("(?s).*msgmenuid=(tell-remote-retiree)\\b.*", "$1");
    server.wechat(ZHANG, "生育津贴怎么领");
    String reply = server.wechatMessage(tapped(ZHANG, "1", id));
    assertThat(reply).contains("异地安置退休");
  }

  /** Exactly one of them fetches the token, and each message is sent once. */
  @Test
  void two_instances_share_one_token_and_one_outbox() throws Exception {
    try (var postgres = EmbeddedPostgres.start();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var settings = new HashMap<>(NO_TIME);
      settings.put("datasources.default.url", postgres.getJdbcUrl("postgres", "postgres"));
      settings.put("datasources.default.username", "postgres");
      settings.put("datasources.default.password", "postgres");
      settings.put("wenbao.secret", "one secret for all instances of it");
      settings.put("wenbao.sending.every", "100ms");
      var one = start(settings);
      var two = start(settings);
      for (int i = 0; i < 20; i++) write("oMANY" + i);
      for (int i = 0; i < 20; i++) {
        String message = wrote("oMANY" + i, "医保码怎么激活");
        threads.submit(() -> silence(one, message));
        threads.submit(() -> silence(two, message));
      }
      Eventually.assertThat(() -> assertThat(wechat.sent()).hasSize(20));
      Thread.sleep(500);
      assertThat(wechat.sent()).extracting(FakeWeChatApi.Sent::openid).doesNotHaveDuplicates();
      assertThat(wechat.sent()).hasSize(20);
      assertThat(wechat.tokenCalls()).as("of two instances").isEqualTo(1);

      wechat.revokeTokens();
      for (int i = 0; i < 20; i++) {
        String message = wrote("oMANY" + i, "住院怎么报销");
        var server = i % 2 == 0 ? one : two;
        threads.submit(() -> silence(server, message));
      }
      Eventually.assertThat(() -> assertThat(wechat.sent()).hasSize(40));
      assertThat(wechat.tokenCalls()).as("and once again when it was revoked").isEqualTo(2);
    }
  }

  // ----

  private WholeServer start(Map<String, Object> settings) {
    var all = new HashMap<>(wechat.account(WholeServer.ACCOUNT));
    all.putAll(settings);
    var server = WholeServer.start(data, all);
    servers.add(server);
    return server;
  }

  private void write(String who) {
    wechat.follow(who);
    wechat.interact(who, Trigger.MESSAGE);
  }

  private Map<String, Object> withoutSecret() {
    var settings = new HashMap<>(TIME);
    settings.put("wenbao.wechat.accounts." + WholeServer.ACCOUNT + ".app-secret", "");
    return settings;
  }

  private static boolean silence(WholeServer server, String message) {
    var response = server.wechat.safe(WholeServer.ACCOUNT, message);
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body().equals("success");
  }

  private static String wrote(String who, String text) {
    return FakeWeChat.text(WholeServer.ACCOUNT, text).replace(FakeWeChat.CITIZEN, who);
  }

  private static String event(String who, String event) {
    return FakeWeChat.message(WholeServer.ACCOUNT, "event", "<Event>" + event + "</Event>")
        .replace(FakeWeChat.CITIZEN, who);
  }

  private static String tapped(String who, String typed, String id) {
    return wrote(who, typed).replace("</xml>", "<bizmsgmenuid>" + id + "</bizmsgmenuid></xml>");
  }

  private List<String> texts() {
    return wechat.sent().stream().map(FakeWeChatApi.Sent::text).toList();
  }

  private static List<String> states(WholeServer server) {
    return server.sql("SELECT state FROM outbox ORDER BY id");
  }

  private static List<String> ratings(WholeServer server) {
    return server.sql("SELECT satisfied FROM inquiry WHERE satisfied IS NOT NULL");
  }
}
