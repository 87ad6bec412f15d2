package wenbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenbao.application.PersonNeeded;
import wenbao.application.staff.Acting;
import wenbao.application.staff.Member;
import wenbao.application.staff.Role;
import wenbao.application.tickets.ClaimTicket;
import wenbao.application.tickets.CloseTicket;
import wenbao.application.tickets.Delivery;
import wenbao.application.tickets.Ending;
import wenbao.application.tickets.ReplyToCitizen;
import wenbao.application.tickets.ReplyToCitizen.Sending;
import wenbao.application.tickets.Ticket;
import wenbao.application.tickets.TicketResult;
import wenbao.application.tickets.Tickets;
import wenbao.application.tickets.Transcript.Asked;
import wenbao.application.tickets.Transcript.Line;
import wenbao.application.tickets.Transcript.Written;
import wenbao.application.tickets.Transcripts;
import wenbao.channel.sms.FakeGateway;
import wenbao.channel.wechat.FakeWeChat;
import wenbao.channel.wechat.FakeWeChatApi;
import wenbao.channel.wechat.FakeWeChatApi.Trigger;
import wenbao.testing.Eventually;

/** A citizen asks for a person and gets one, through the whole service. */
class TicketsTest {
  private static final String ZHANG = "oZHANG";
  private static final String PHONE = "13800138201";
  private static final String DANGER = "老人突然胸口痛出大汗";
  private static final Acting LI =
      new Acting(new Member("li", "李静", Set.of(Role.OPERATOR), true, false, false), "127.0.0.1");
  private static final Tickets.Filter OPEN = new Tickets.Filter("", Optional.empty(), "");

  @TempDir Path data;
  private final FakeWeChatApi wechat = new FakeWeChatApi();
  private WholeServer server;

  @AfterEach
  void close() {
    server.close();
    wechat.close();
  }

  @Test
  void by_wechat() throws Exception {
    start(Map.of());
    assertThat(server.wechat(ZHANG, "转人工")).contains("转给工作人员");
    wechat.follow(ZHANG);
    wechat.interact(ZHANG, Trigger.MESSAGE);
    var ticket = only();
    assertThat(ticket.why()).isEqualTo(PersonNeeded.ASKED_FOR_PERSON);
    assertThat(ticket.citizen()).startsWith("微信·");
    assertThat(server.wechat(ZHANG, "异地转诊备案要带什么")).as("nobody has it").contains("转诊");

    claim(ticket);
    assertThat(isSilent(ZHANG, "我的材料交了半个月了，没人理")).isTrue();
    assertThat(isSilent(ZHANG, "在吗")).isTrue();
    assertThat(server.wechat(ZHANG, DANGER)).contains("120");
    assertThat(only().waitingSince()).isPresent();

    assertThat(reply("form-1", "您好，我帮您查一下。")).isEqualTo(new Sending.Sent(false));
    assertThat(reply("form-1", "您好，我帮您查一下。")).isEqualTo(new Sending.Sent(true));
    Eventually.assertThat(() ->
        assertThat(wechat.sent())
            .extracting(FakeWeChatApi.Sent::text)
            .containsExactly("您好，我帮您查一下。"));
    Eventually.assertThat(() -> assertThat(written().delivery()).isEqualTo(Delivery.ACCEPTED));
    assertThat(only().waitingSince()).isEmpty();

    close(only());
    assertThat(server.wechat(ZHANG, "异地转诊备案要带什么")).contains("转诊");
    assertThat(wechat.sent()).hasSize(1);
    assertThat(open()).isEmpty();
  }

  @Test
  void a_transcript_says_why() throws Exception {
    start(Map.of());
    server.wechat(ZHANG, "异地转诊备案怎么办");
    server.wechat(ZHANG, "要带什么");
    server.wechat(ZHANG, "转人工");
    claim(only());
    assertThat(isSilent(ZHANG, "异地转诊备案多久")).isTrue();
    var asked = lines().stream().map(Asked.class::cast).toList();
    assertThat(asked)
        .extracting(Asked::text)
        .containsExactly("异地转诊备案怎么办", "要带什么", "转人工", "异地转诊备案多久");
    assertThat(asked).extracting(Asked::because).noneMatch(String::isBlank);
    assertThat(asked.get(1).because()).isEqualTo("接着上一个事项问：remote-referral");
    assertThat(asked.getLast().because()).isEqualTo("由工作人员回复");
    assertThat(asked.getLast().reply()).isEmpty();
    assertThat(asked.getLast().guesses().getFirst().label().value()).isEqualTo("remote-referral");
  }

  /** The page comes and fetches; what it has not confirmed it gets again. */
  @Test
  void by_the_web_page() throws Exception {
    start(Map.of());
    var page = new WebPage();
    assertThat(page.ask("转人工")).contains("转给工作人员");
    assertThat(page.fetch("service")).containsAnyOf("已经转给工作人员", "不是工作人员的上班时间");
    assertThat(only().citizen()).startsWith("网页·");
    claim(only());
    assertThat(page.ask("我的材料交了半个月了，没人理")).contains("工作人员会在这里回复您");
    assertThat(page.ask(DANGER)).contains("120");
    assertThat(page.fetch("waiting")).containsAnyOf("工作人员接了", "不是工作人员的上班时间");

    assertThat(reply("form-1", "您好，我帮您查一下。")).isEqualTo(new Sending.Sent(false));
    assertThat(page.fetch("person")).contains("您好，我帮您查一下。");
    assertThat(new WebPage().fetch("service")).as("somebody else").isEmpty();
    assertThat(written().delivery()).isEqualTo(Delivery.WAITING);
    assertThat(page.fetch("person")).contains("您好，我帮您查一下。");
    assertThat(page.fetch("person", written().id())).doesNotContain("您好");
    assertThat(written().delivery()).isEqualTo(Delivery.DELIVERED);
    assertThat(page.ask("在吗")).as("a new page shows it again").contains("您好，我帮您查一下。");

    close(only());
    assertThat(page.fetch("person")).contains("人工服务结束了");
    assertThat(page.ask("异地转诊备案要带什么")).contains("转诊");
  }

  @Test
  void a_page_that_does_not_come_again_is_given_up() throws Exception {
    start(Map.of("wenbao.web.give-up", "200ms"));
    new WebPage().ask("转人工");
    claim(only());
    assertThat(reply("form-1", "您好，我帮您查一下。")).isEqualTo(new Sending.Sent(false));
    server.sql("UPDATE outbox SET owed_at = owed_at - 86400001 RETURNING id");
    Eventually.assertThat(() -> assertThat(written().delivery()).isEqualTo(Delivery.UNCONFIRMED));
    assertThat(written().why()).isEqualTo("市民没有再回到网页");
    assertThat(server.sql("SELECT text FROM outbox WHERE channel = 'web'")).containsExactly("");
  }

  @Test
  void by_short_message() throws Exception {
    start(Map.of());
    assertThat(server.sms(PHONE, "转人工")).contains("转给工作人员");
    claim(only());
    silently("我的材料交了半个月了，没人理");
    assertThat(reply("form-1", "您好，我帮您查一下。")).isEqualTo(new Sending.Sent(false));
    Eventually.assertThat(() -> assertThat(sentTo(PHONE)).contains("您好，我帮您查一下。"));
    Eventually.assertThat(() -> assertThat(written().delivery()).isEqualTo(Delivery.ACCEPTED));
    assertThat(server.sms(PHONE, DANGER)).contains("120");
    assertThat(server.sms(PHONE, "TD")).as("he may always say so").contains("不再给您发通知");
    close(only());
    assertThat(server.sms(PHONE, "医保码怎么激活")).contains("医保电子凭证");
  }

  /** An account without the right to send of its own accord has only the response. */
  @Test
  void what_cannot_be_pushed_is_given_with_the_next_message() throws Exception {
    start(Map.of("wenbao.wechat.accounts." + WholeServer.ACCOUNT + ".app-secret", ""));
    server.wechat(ZHANG, "转人工");
    claim(only());
    reply("form-1", "您好，我帮您查一下。");
    Eventually.assertThat(() -> assertThat(written().delivery()).isEqualTo(Delivery.HELD));
    assertThat(server.wechat(ZHANG, "在吗")).isEqualTo("您好，我帮您查一下。");
    assertThat(replies().getFirst().delivery()).isEqualTo(Delivery.GIVEN);
    assertThat(isSilent(ZHANG, "在吗在吗")).isTrue();
    assertThat(wechat.sent()).isEmpty();
  }

  @Test
  void what_was_unclear_is_looked_at_unless_it_becomes_clear() {
    start(Map.of());
    server.wechat(ZHANG, "那个咋整");
    assertThat(only().why()).isEqualTo(PersonNeeded.LOW_CONFIDENCE);
    assertThat(server.wechat(ZHANG, "异地转诊备案怎么办")).contains("转诊");
    assertThat(open()).isEmpty();
    server.wechat("oLI", "那个咋整");
    server.wechat("oLI", "嗯那个呢那个");
    assertThat(only().why()).isEqualTo(PersonNeeded.NOT_UNDERSTOOD);
  }

  @Test
  void who_is_sure_and_who_cannot_be_written_to_is_in_no_queue() {
    start(Map.of());
    for (String text : List.of("异地就医备案怎么办理", "生育津贴怎么申领", "公积金怎么提取", "你好")) {
      server.wechat(ZHANG, text);
    }
    server.api("api", "转人工");
    assertThat(open()).isEmpty();
  }

  // ----

  /** A citizen's browser. */
  private final class WebPage {
    private final HttpClient browser = server.browser();

    String ask(String text) {
      return server.page(browser, text);
    }

    String fetch(String was, String... read) {
      String form = "was=" + was + "&read=" + String.join("%2C", read);
      return WholeServer.send(browser, server.form("/replies", form, "X-Fragment")).body();
    }
  }

  private void start(Map<String, Object> more) {
    var settings = new HashMap<>(wechat.account(WholeServer.ACCOUNT));
    settings.put("wenbao.wechat.budget", "30s");
    settings.put("wenbao.wechat.limit", "40s");
    settings.putAll(more);
    server = WholeServer.start(data, settings);
  }

  private List<Ticket> open() {
    return server.bean(Tickets.class).queue(OPEN, 9);
  }

  private Ticket only() {
    assertThat(open()).hasSize(1);
    return open().getFirst();
  }

  private void claim(Ticket ticket) {
    assertThat(server.bean(ClaimTicket.class).claim(ticket.id(), LI))
        .isInstanceOf(TicketResult.Done.class);
  }

  private void close(Ticket ticket) {
    assertThat(
            server
                .bean(CloseTicket.class)
                .close(ticket.id(), Ending.SOLVED, Optional.empty(), ticket.writtenAt(), LI))
        .isInstanceOf(TicketResult.Done.class);
  }

  private Sending reply(String key, String text) {
    var ticket = only();
    return server.bean(ReplyToCitizen.class).send(ticket.id(), key, text, ticket.writtenAt(), LI);
  }

  private List<Line> lines() {
    return server.bean(Transcripts.class).of(only().id()).orElseThrow().lines();
  }

  private List<Written> replies() {
    return lines().stream().filter(Written.class::isInstance).map(Written.class::cast).toList();
  }

  private Written written() {
    assertThat(replies()).hasSize(1);
    return replies().getFirst();
  }

  private boolean isSilent(String who, String text) {
    String message = FakeWeChat.text(WholeServer.ACCOUNT, text).replace(FakeWeChat.CITIZEN, who);
    boolean silent = true;
    for (int delivery = 0; delivery < 2; delivery++) { // it may be repeated
      var response = server.wechat.safe(WholeServer.ACCOUNT, message);
      assertThat(response.statusCode()).isEqualTo(200);
      silent &= response.body().equals("success");
    }
    return silent;
  }

  private void silently(String text) throws Exception {
    int before = server.gateway.calls.size();
    int settled = settled();
    server.push(UUID.randomUUID().toString(), PHONE, text);
    Eventually.assertThat(() -> assertThat(settled()).isGreaterThan(settled));
    Thread.sleep(300);
    assertThat(server.gateway.calls.stream().skip(before)).isEmpty();
  }

  private int settled() {
    return server.sql("SELECT id FROM inquiry WHERE answered_at IS NOT NULL").size();
  }

  private String sentTo(String number) {
    return server.gateway.calls.stream()
        .map(FakeGateway.Call::text)
        .filter(call -> call.contains(number))
        .reduce("", String::concat);
  }
}
