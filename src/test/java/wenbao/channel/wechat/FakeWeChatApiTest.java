package wenbao.channel.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import me.chanjar.weixin.common.bean.menu.WxMenu;
import me.chanjar.weixin.common.bean.menu.WxMenuButton;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.impl.WxMpServiceImpl;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import me.chanjar.weixin.mp.bean.template.WxMpTemplateData;
import me.chanjar.weixin.mp.bean.template.WxMpTemplateMessage;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wenbao.channel.wechat.FakeWeChatApi.Trigger;

/** weixin-java-mp, which knows the real WeChat, takes the fake for it. */
class FakeWeChatApiTest {
  private static final String ZHANG = FakeWeChat.CITIZEN;

  private final AtomicReference<Instant> now = new AtomicReference<>(TestBeans.NOW);
  private final FakeWeChatApi api = new FakeWeChatApi(now::get);
  private final WxMpDefaultConfigImpl config = new WxMpDefaultConfigImpl();
  private final WxMpServiceImpl theirs = new WxMpServiceImpl();

  FakeWeChatApiTest() {
    var host = new WxMpHostConfig();
    host.setApiHost(api.uri().toString());
    config.setHostConfig(host);
    config.setAppId(FakeWeChatApi.APP);
    config.setSecret(FakeWeChatApi.SECRET);
    config.useStableAccessToken(true);
    theirs.setWxMpConfigStorage(config);
    theirs.setRetrySleepMillis(1);
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void aTokenIsGivenOnceAndKept() throws Exception {
    String token = theirs.getAccessToken();
    assertThat(token).hasSize(512);
    config.expireAccessToken();
    assertThat(theirs.getAccessToken()).isEqualTo(token);
    assertThat(api.tokenCalls()).isEqualTo(2);
    assertThat(config.getExpiresTime() - System.currentTimeMillis())
        .isBetween(6_900_000L, 7_000_000L);
    assertThat(api.violations()).isEmpty();
  }

  @Test
  void theClassicTokenIsAnother() throws Exception {
    String stable = theirs.getAccessToken(true);
    config.useStableAccessToken(false);
    assertThat(theirs.getAccessToken(true)).isNotEqualTo(stable).hasSize(512);
    assertThat(api.tokenCalls()).isEqualTo(1);
    assertThat(theirs.getCallbackIP()).isNotEmpty();
    assertThat(api.calls())
        .extracting(FakeWeChatApi.Call::query)
        .containsExactly(
            "",
            "grant_type=client_credential&appid=" + FakeWeChatApi.APP + "&secret=",
            "access_token=");
    assertThat(api.violations()).isEmpty();
  }

  @Test
  void keepsTheTextsItAccepted() throws Exception {
    api.follow(ZHANG);
    api.interact(ZHANG, Trigger.MESSAGE);
    theirs.getKefuService().sendKefuMessage(text("您好“中文”😀\n<a href=\"https://a.b\">官网</a>"));
    assertThat(api.sent()).hasSize(1);
    var sent = api.sent().getFirst();
    assertThat(List.of(sent.openid(), sent.type(), sent.text(), sent.at()))
        .containsExactly(ZHANG, "text", "您好“中文”😀\n<a href=\"https://a.b\">官网</a>", TestBeans.NOW);
    var call = api.calls().getLast();
    assertThat(List.of(call.path(), call.method(), call.query()))
        .containsExactly(FakeWeChatApi.SEND, "POST", "access_token=");
    assertThat(call.body()).contains("您好“中文”😀");
    assertThat(api.violations()).isEmpty();
  }

  @Test
  void keepsTheMenusItAccepted() throws Exception {
    api.follow(ZHANG);
    api.interact(ZHANG, Trigger.CLICK);
    theirs
        .getKefuService()
        .sendKefuMessage(
            WxMpKefuMessage.MSGMENU()
                .toUser(ZHANG)
                .headContent("是否满意？")
                .addMenus(
                    new WxMpKefuMessage.MsgMenu("101", "满意"),
                    new WxMpKefuMessage.MsgMenu("102", "不满意"))
                .tailContent("感谢")
                .build());
    var sent = api.sent().getFirst();
    assertThat(sent.type()).isEqualTo("msgmenu");
    assertThat(sent.text()).isEqualTo("是否满意？\n满意\n不满意\n感谢");
    assertThat(sent.body().at("/msgmenu/list/1/id").textValue()).isEqualTo("102");
    assertThat(api.violations()).isEmpty();
  }

  @Test
  void errorsAreTheirs() throws Exception {
    assertThat(errcode(() -> theirs.getKefuService().sendKefuMessage(text("好")))).isEqualTo(45015);
    api.follow(ZHANG);
    api.interact(ZHANG, Trigger.TAP);
    for (int i = 0; i < 3; i++) theirs.getKefuService().sendKefuMessage(text("好"));
    assertThat(errcode(() -> theirs.getKefuService().sendKefuMessage(text("好")))).isEqualTo(45047);
    assertThat(errcode(() -> theirs.getUserService().userInfo("x"))).isEqualTo(40003);
    config.setSecret("other");
    assertThat(errcode(() -> theirs.getAccessToken(true))).isEqualTo(40125);
    config.setAppId("wx1111111111111111");
    assertThat(errcode(() -> theirs.getAccessToken(true))).isEqualTo(40013);
  }

  @Test
  void theyFetchANewTokenForARevokedOne() throws Exception {
    theirs.getCallbackIP();
    api.revokeTokens();
    assertThat(theirs.getCallbackIP()).containsExactly("127.0.0.1", "101.226.103.0/25");
    assertThat(api.tokenCalls()).isEqualTo(2);
    assertThat(api.calls().stream().filter(c -> c.path().equals(FakeWeChatApi.CALLBACK_IPS)))
        .as("one before, one refused, one again")
        .hasSize(3);
  }

  @Test
  void theyFetchANewTokenForAnOldOne() throws Exception {
    theirs.getCallbackIP();
    now.updateAndGet(t -> t.plus(Duration.ofHours(2)));
    theirs.getCallbackIP();
    assertThat(api.tokenCalls()).isEqualTo(2);
  }

  @Test
  void theyTryAgainWhileTheSystemIsBusy() throws Exception {
    api.follow(ZHANG);
    api.interact(ZHANG, Trigger.MESSAGE);
    var busy = Fault.errcode(FakeWeChatApi.SEND, -1);
    api.arm(busy, busy);
    theirs.getKefuService().sendKefuMessage(text("好"));
    assertThat(api.sent()).hasSize(1);
  }

  @Test
  void theMenuIsMadeReadAndTakenAway() throws Exception {
    theirs.getMenuService().menuCreate(menu());
    var read = theirs.getMenuService().menuGet().getMenu().getButtons();
    assertThat(read).extracting(WxMenuButton::getName).containsExactly("办事指南", "更多");
    assertThat(read.getFirst().getKey()).isEqualTo("GUIDE");
    assertThat(read.getFirst().getSubButtons()).isEmpty();
    assertThat(read.get(1).getSubButtons())
        .extracting(WxMenuButton::getUrl)
        .containsExactly("https://www.example.gov.cn/");

    var shown = theirs.getMenuService().getSelfMenuInfo();
    assertThat(shown.getIsMenuOpen()).isEqualTo(1);
    assertThat(shown.getSelfMenuInfo().getButtons().get(1).getSubButtons().getSubButtons())
        .hasSize(1);

    theirs.getMenuService().menuDelete();
    assertThat(theirs.getMenuService().menuGet()).as("their word for 46003").isNull();
    assertThat(theirs.getMenuService().getSelfMenuInfo().getIsMenuOpen()).isZero();
    assertThat(api.violations()).isEmpty();
  }

  @Test
  void tellsWhereItPushesFrom() throws Exception {
    assertThat(theirs.getCallbackIP()).containsExactly("127.0.0.1", "101.226.103.0/25");
    api.callbackIps("10.0.0.1");
    assertThat(theirs.getCallbackIP()).containsExactly("10.0.0.1");
    assertThat(theirs.netCheck("all", "DEFAULT").getPingInfos())
        .extracting(ping -> ping.getFromOperator() + " " + ping.getPackageLoss())
        .containsExactly("UNICOM 0%");
  }

  @Test
  void tellsWhoFollows() throws Exception {
    api.follow(ZHANG);
    var zhang = theirs.getUserService().userInfo(ZHANG);
    assertThat(zhang.getSubscribe()).isTrue();
    assertThat(zhang.getSubscribeTime()).isEqualTo(TestBeans.NOW.getEpochSecond());
    api.unfollow(ZHANG);
    assertThat(theirs.getUserService().userInfo(ZHANG).getSubscribe()).isFalse();
  }

  @Test
  void sendsByTemplate() throws Exception {
    api.follow(ZHANG);
    var message =
        WxMpTemplateMessage.builder()
            .toUser(ZHANG)
            .templateId("TID")
            .clientMsgId("m1")
            .data(List.of(new WxMpTemplateData("thing1", "异地备案")))
            .build();
    assertThat(theirs.getTemplateMsgService().sendTemplateMsg(message)).isEqualTo("200228332");
    assertThat(theirs.getTemplateMsgService().sendTemplateMsg(message)).isEqualTo("200228332");
    message.setClientMsgId("m2");
    assertThat(theirs.getTemplateMsgService().sendTemplateMsg(message)).isEqualTo("200228333");
    assertThat(api.notices()).extracting(FakeWeChatApi.Notice::msgid).hasSize(2);
    message.setData(List.of(new WxMpTemplateData("thing1", "字".repeat(21))));
    assertThat(errcode(() -> theirs.getTemplateMsgService().sendTemplateMsg(message)))
        .isEqualTo(47003);
  }

  @Test
  void showsThatItIsTyping() throws Exception {
    api.follow(ZHANG);
    var kefu = theirs.getKefuService();
    assertThat(errcode(() -> kefu.sendKfTypingState(ZHANG, "Typing"))).isEqualTo(45080);
    api.interact(ZHANG, Trigger.MESSAGE);
    kefu.sendKfTypingState(ZHANG, "Typing");
    assertThat(errcode(() -> kefu.sendKfTypingState(ZHANG, "Typing"))).isEqualTo(45081);
    kefu.sendKfTypingState(ZHANG, "CancelTyping");
    kefu.sendKfTypingState(ZHANG, "Typing");
    assertThat(errcode(() -> kefu.sendKfTypingState(ZHANG, "Sleeping"))).isEqualTo(45072);
  }

  @Test
  void givesFilesAndClearsQuotas() throws Exception {
    api.media("MEDIA_1", "amr".getBytes(UTF_8));
    var file = theirs.getMaterialService().mediaDownload("MEDIA_1");
    assertThat(Files.readString(file.toPath())).isEqualTo("amr");
    Files.delete(file.toPath());
    assertThat(errcode(() -> theirs.getMaterialService().mediaDownload("MEDIA_2")))
        .isEqualTo(40007);
    for (int i = 0; i < 10; i++) theirs.clearQuota(FakeWeChatApi.APP);
    assertThat(errcode(() -> theirs.clearQuota(FakeWeChatApi.APP))).isEqualTo(48006);
    assertThat(api.violations()).isEmpty();
  }

  private static WxMpKefuMessage text(String text) {
    return WxMpKefuMessage.TEXT().toUser(ZHANG).content(text).build();
  }

  private static WxMenu menu() {
    var guide = button("办事指南");
    guide.setType("click");
    guide.setKey("GUIDE");
    var site = button("官网");
    site.setType("view");
    site.setUrl("https://www.example.gov.cn/");
    var more = button("更多");
    more.setSubButtons(List.of(site));
    var menu = new WxMenu();
    menu.setButtons(List.of(guide, more));
    return menu;
  }

  private static WxMenuButton button(String name) {
    var button = new WxMenuButton();
    button.setName(name);
    return button;
  }

  private static int errcode(ThrowingCallable call) {
    var e = catchThrowableOfType(WxErrorException.class, call);
    return e == null ? 0 : e.getError().getErrorCode();
  }
}
