package wenbao.application.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wenbao.application.tickets.FakeTickets.OPENED;
import static wenbao.testing.HandClock.MORNING;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.application.staff.Acting;
import wenbao.application.staff.Member;
import wenbao.application.staff.Role;
import wenbao.domain.Channel;
import wenbao.domain.Label;
import wenbao.testing.HandClock;

/** Who may do what with a ticket, and what the others are told. */
class HandsTest {
  private final FakeTickets tickets = new FakeTickets();
  private final FakeStaff staff = new FakeStaff();
  private final HandClock clock = new HandClock();

  @BeforeEach
  void threeColleagues() {
    staff.add("li", "李静", true, Role.OPERATOR);
    staff.add("wang", "王芳", true, Role.OPERATOR);
    staff.add("chief", "赵敏", true, Role.SUPERVISOR);
    staff.add("gone", "周平", false, Role.OPERATOR);
    staff.add("editor", "吴兰", true, Role.EDITOR);
    tickets.add("t1", Channel.WECHAT);
  }

  /** Each row begins with a ticket that {@code holder} has, was closed, or nobody has. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # before    | what                 | after            | written down              | told
          waiting     | li claims            | claimed by li    | ticket-claimed            |
          li          | li claims            | claimed by li    |                           | 这个会话已经在您手里。
          li          | wang claims          | claimed by li    |                           | 李静已经接了这个会话。
          closed      | wang claims          | closed by li     |                           | 这个会话已经结束了。要接着说，请重新打开。
          li          | li releases          | waiting          | ticket-released           |
          li          | wang releases        | claimed by li    |                           | 这个会话现在由李静处理。
          waiting     | wang releases        | waiting          |                           | 这个会话现在没有人接，请先接过来。
          closed      | li releases          | closed by li     |                           | 这个会话已经结束了。
          li          | li transfers wang    | claimed by wang  | ticket-transferred 转给王芳 |
          li          | li transfers li      | claimed by li    |                           | 这个会话已经在您手里。
          li          | li transfers gone    | claimed by li    |                           | 请选一位能接会话的同事。
          li          | li transfers editor  | claimed by li    |                           | 请选一位能接会话的同事。
          li          | li transfers nobody  | claimed by li    |                           | 请选一位能接会话的同事。
          li          | wang transfers chief | claimed by li    |                           | 这个会话现在由李静处理。
          li          | chief takes-over     | claimed by chief | ticket-taken-over 从李静手里接过来 |
          waiting     | chief takes-over     | waiting          |                           | 这个会话现在没有人接，请先接过来。
          chief       | chief takes-over     | claimed by chief |                           | 这个会话已经在您手里。
          li          | li closes            | closed by li     | ticket-closed 已经答复      |
          li          | wang closes          | claimed by li    |                           | 这个会话现在由李静处理。
          closed      | wang reopens         | claimed by wang  | ticket-reopened           |
          li          | wang reopens         | claimed by li    |                           | 这个会话没有结束，不用重新打开。
          """)
  void changes(String before, String what, String after, String writtenDown, String told) {
    begin(before);
    var result = act(what);
    assertThat(state()).isEqualTo(after);
    assertThat(
            tickets.acts.stream()
                .map(act -> (act.what() + " " + act.detail()).strip())
                .reduce("", String::concat))
        .isEqualTo(writtenDown == null ? "" : writtenDown);
    assertThat(result instanceof TicketResult.No no ? no.why() : null).isEqualTo(told);
    assertThat(tickets.acts).allMatch(act -> act.subject().equals("t1"));
    assertThat(tickets.acts).allMatch(act -> act.at().equals(MORNING));
  }

  @Test
  void who_is_a_moment_too_late_is_told_who_was_faster() {
    tickets.meanwhile = () -> tickets.put(ticket().heldBy("wang", MORNING));
    assertThat(act("li claims")).isEqualTo(new TicketResult.No("王芳已经接了这个会话。", tickets.find("t1")));
    assertThat(tickets.acts).isEmpty();
  }

  @Test
  void what_was_released_meanwhile_is_claimed_all_the_same() {
    tickets.meanwhile = () -> tickets.put(ticket().released());
    assertThat(act("li claims")).isInstanceOf(TicketResult.Done.class);
    assertThat(state()).isEqualTo("claimed by li");
  }

  @Test
  void what_is_gone_is_said_to_be_gone() {
    var no = new TicketResult.No("没有这个会话，可能已经过期删除了。", Optional.empty());
    assertThat(new ClaimTicket(tickets, staff, clock).claim("t9", acting("li"))).isEqualTo(no);
  }

  @Test
  void nobody_closes_what_he_has_not_read() {
    begin("li");
    assertThat(close(OPENED.minusMillis(1)))
        .isEqualTo(new TicketResult.No("市民刚刚又写来一条，请先看看再结束。", tickets.find("t1")));
    assertThat(close(OPENED)).isInstanceOf(TicketResult.Done.class);
    assertThat(ticket().item()).contains(new Label("remote-referral"));
    assertThat(ticket().ending()).contains(Ending.NOT_OURS);
    assertThat(ticket().closedAt()).contains(MORNING);
  }

  private TicketResult close(Instant seen) {
    var item = Optional.of(new Label("remote-referral"));
    return new CloseTicket(tickets, staff, clock)
        .close("t1", Ending.NOT_OURS, item, seen, acting("li"));
  }

  @Test
  void only_a_supervisor_takes_from_colleagues_and_only_who_may_converses() {
    begin("li");
    assertThatThrownBy(() -> act("wang takes-over")).isInstanceOf(Acting.Forbidden.class);
    for (String what : Set.of("claims", "releases", "closes", "reopens", "transfers li")) {
      assertThatThrownBy(() -> act("editor " + what)).isInstanceOf(Acting.Forbidden.class);
    }
  }

  @Test
  void one_gives_it_to_colleagues_who_may_have_it() {
    var transfer = new TransferTicket(tickets, staff, clock);
    assertThat(transfer.colleagues(acting("li")))
        .extracting(Member::username)
        .containsExactly("wang", "chief");
  }

  @Test
  void one_may_be_opened_from_a_message() {
    var open = new OpenTicket(tickets, () -> "t2", clock);
    assertThat(open.open("q1", acting("li"))).isInstanceOf(TicketResult.Done.class);
    assertThat(tickets.find("t2").orElseThrow().isHeldBy("li")).isTrue();
    assertThat(open.open("q2", acting("li"))).isInstanceOf(TicketResult.No.class);
  }

  // ----

  private void begin(String before) {
    switch (before) {
      case "waiting" -> {}
      case "closed" ->
          tickets.put(
              ticket().heldBy("li", OPENED).closed(Ending.SOLVED, Optional.empty(), MORNING));
      default -> tickets.put(ticket().heldBy(before, OPENED));
    }
  }

  private TicketResult act(String what) {
    String[] part = what.split(" ");
    var acting = acting(part[0]);
    return switch (part[1]) {
      case "claims" -> new ClaimTicket(tickets, staff, clock).claim("t1", acting);
      case "releases" -> new ReleaseTicket(tickets, staff, clock).release("t1", acting);
      case "transfers" -> new TransferTicket(tickets, staff, clock).transfer("t1", part[2], acting);
      case "takes-over" -> new TakeOverTicket(tickets, staff, clock).takeOver("t1", acting);
      case "closes" ->
          new CloseTicket(tickets, staff, clock)
              .close("t1", Ending.SOLVED, Optional.empty(), MORNING, acting);
      case "reopens" -> new ReopenTicket(tickets, staff, clock).reopen("t1", acting);
      default -> throw new IllegalArgumentException(what);
    };
  }

  private Acting acting(String username) {
    return new Acting(staff.find(username).orElseThrow().member(), "127.0.0.1");
  }

  private Ticket ticket() {
    return tickets.find("t1").orElseThrow();
  }

  private String state() {
    String by = ticket().holder().isEmpty() ? "" : " by " + ticket().holder();
    return ticket().state().id() + by;
  }
}
