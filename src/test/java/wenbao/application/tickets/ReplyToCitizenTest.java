package wenbao.application.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wenbao.application.tickets.FakeTickets.OPENED;
import static wenbao.testing.HandClock.MORNING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.application.Knowledge;
import wenbao.application.ShortMessages;
import wenbao.application.staff.Act;
import wenbao.application.staff.Acting;
import wenbao.application.staff.Member;
import wenbao.application.staff.Role;
import wenbao.application.tickets.Replies.Put;
import wenbao.application.tickets.ReplyToCitizen.Preview;
import wenbao.application.tickets.ReplyToCitizen.Sending;
import wenbao.domain.Answer;
import wenbao.domain.Channel;
import wenbao.testing.HandClock;
import wenbao.testing.SmallCatalog;

class ReplyToCitizenTest {
  private static final String SIGNATURE = "【遂宁医保】";

  private final FakeTickets tickets = new FakeTickets();
  private final List<Replies.Reply> replies = new ArrayList<>();
  private final List<Act> acts = new ArrayList<>();
  private final List<Channel> woken = new ArrayList<>();
  private Put put = Put.DONE;
  private boolean filedOnly;

  @Test
  void is_sent_as_typed_and_kept_masked() {
    tickets.add("t1", Channel.WECHAT);
    assertThat(send(" 您的身份证510902199001011237已登记。 ")).isEqualTo(new Sending.Sent(false));
    assertThat(replies)
        .containsExactly(
            new Replies.Reply(
                "r1",
                "t1",
                "key",
                "li",
                "您的身份证〔身份证号〕已登记。",
                "您的身份证510902199001011237已登记。",
                OPENED,
                MORNING));
    assertThat(acts)
        .containsExactly(new Act(MORNING, "li", "127.0.0.1", "ticket-replied", "t1", ""));
    assertThat(woken).containsExactly(Channel.WECHAT);
  }

  @ParameterizedTest
  @CsvSource({"BEFORE,", "NOT_HELD, 这个会话现在不在您手里，这条回复没有发出去。", "OPTED_OUT, 这位市民退订了短信，只能在他又来问的时候回答他。"})
  void is_not_sent(Put how, String why) {
    put = how;
    tickets.add("t1", Channel.WECHAT);
    var expected = why == null ? new Sending.Sent(true) : new Sending.No(why);
    assertThat(send("好")).isEqualTo(expected);
    assertThat(woken).isEmpty();
  }

  @Test
  void without_words_or_ticket_or_form_nothing_is_sent() {
    assertThat(send("好")).isEqualTo(new Sending.No("没有这个会话，可能已经过期删除了。"));
    tickets.add("t1", Channel.WECHAT);
    assertThat(send(" \n ")).isEqualTo(new Sending.No("还没有写回复。"));
    assertThat(replying().send("t1", " ", "好", OPENED, li(Role.OPERATOR)))
        .isEqualTo(new Sending.No("这一页过时了，请重新打开再发。"));
    assertThatThrownBy(() -> replying().send("t1", "key", "好", OPENED, li(Role.EDITOR)))
        .isInstanceOf(Acting.Forbidden.class);
    assertThat(replies).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # characters, segments, wrong
          1,            1,
          64,           1,
          65,           2,
          128,          2,
          195,          3,
          197,          4,        作为短信太长了，请删去 2 个字，或者分两次发。
          """)
  void a_short_message_is_signed_and_counted(int characters, int segments, String wrong) {
    var ticket = tickets.add("t1", Channel.SMS);
    String text = "好".repeat(characters);
    assertThat(replying().preview(ticket, text))
        .isEqualTo(
            new Preview(
                wrong == null ? SIGNATURE + text : "", segments, Optional.ofNullable(wrong)));
  }

  @Test
  void a_signature_is_not_written_twice() {
    var ticket = tickets.add("t1", Channel.SMS);
    assertThat(replying().preview(ticket, SIGNATURE + "好").sent()).isEqualTo(SIGNATURE + "好");
  }

  @Test
  void a_line_that_lets_only_filed_words_through_says_so() {
    filedOnly = true;
    tickets.add("t1", Channel.SMS);
    assertThat(send("好")).isEqualTo(new Sending.No("这条短信线路只能发报备过的内容，自己写的发不出去。请改用电话联系市民。"));
    assertThat(replies).isEmpty();
  }

  @Test
  void what_wechat_would_cut_is_not_sent() {
    var ticket = tickets.add("t1", Channel.WECHAT);
    assertThat(replying().preview(ticket, "好".repeat(600)).wrong()).isEmpty();
    assertThat(replying().preview(ticket, "好".repeat(601)).wrong())
        .contains("太长了，请删去大约 1 个字，或者分两次发。");
  }

  // ----

  private Sending send(String text) {
    return replying().send("t1", "key", text, OPENED, li(Role.OPERATOR));
  }

  private static Acting li(Role role) {
    return new Acting(new Member("li", "李静", Set.of(role), true, false, false), "127.0.0.1");
  }

  private ReplyToCitizen replying() {
    return new ReplyToCitizen(
        tickets,
        (reply, act) -> {
          replies.add(reply);
          acts.add(act);
          return put;
        },
        new Lines(),
        new Knowledge(SmallCatalog.make()),
        () -> "r1",
        woken::add,
        new HandClock());
  }

  private final class Lines implements ShortMessages {
    @Override
    public List<String> of(String line, Answer answer, List<String> free, Instant now) {
      return free;
    }

    @Override
    public List<String> of(String line, String free) {
      return filedOnly ? List.of() : List.of(free);
    }
  }
}
