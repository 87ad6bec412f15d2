package wenbao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wenbao.store.Samples.LEASE;
import static wenbao.store.Samples.MORNING;
import static wenbao.store.Samples.PHONE;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wenbao.application.Erasing;
import wenbao.application.Explained;
import wenbao.application.ForPerson;
import wenbao.application.Incoming;
import wenbao.application.InquiryLog;
import wenbao.application.InquiryLog.ConversationMoved;
import wenbao.application.OptOuts;
import wenbao.application.PersonNeeded;
import wenbao.application.Persons;
import wenbao.application.Settled;
import wenbao.application.staff.Act;
import wenbao.application.staff.Acting;
import wenbao.application.staff.Member;
import wenbao.application.staff.Role;
import wenbao.application.staff.Staff;
import wenbao.application.talks.Looking;
import wenbao.application.talks.Mailbox;
import wenbao.application.tickets.ClaimTicket;
import wenbao.application.tickets.CloseTicket;
import wenbao.application.tickets.Delivery;
import wenbao.application.tickets.Ending;
import wenbao.application.tickets.OpenTicket;
import wenbao.application.tickets.ReleaseTicket;
import wenbao.application.tickets.ReopenTicket;
import wenbao.application.tickets.Replies;
import wenbao.application.tickets.Replies.Put;
import wenbao.application.tickets.Ticket;
import wenbao.application.tickets.TicketEvents;
import wenbao.application.tickets.TicketResult;
import wenbao.application.tickets.Tickets;
import wenbao.application.tickets.Tickets.Filter;
import wenbao.application.tickets.Transcript;
import wenbao.application.tickets.Transcript.Asked;
import wenbao.application.tickets.Transcript.Written;
import wenbao.application.tickets.Transcripts;
import wenbao.domain.Channel;
import wenbao.domain.Conversation;
import wenbao.domain.Guess;
import wenbao.domain.Label;
import wenbao.domain.Outcome;

/** What holds for conversations with a person on every database. */
abstract class TicketCases {
  private static final Filter OPEN = new Filter("", Optional.empty(), "");
  private static final Filter CLOSED = new Filter("", Optional.of(Ticket.State.CLOSED), "");
  private static final ForPerson ASKED_FOR =
      new ForPerson.Needed(PersonNeeded.ASKED_FOR_PERSON, "suining");
  private static final ForPerson UNSURE =
      new ForPerson.Needed(PersonNeeded.LOW_CONFIDENCE, "suining");

  /** Two instances on one database. */
  abstract List<Store> instances();

  private Store one;
  private Tickets tickets;

  @BeforeEach
  void emptyDatabase() {
    one = instances().getFirst();
    one.empty();
    tickets = one.bean(Tickets.class);
  }

  // ---- opened with the answer

  @Test
  void whoever_is_handed_over_gets_one_ticket() {
    settle("q1", MORNING, ASKED_FOR);
    settle("q2", MORNING.plusSeconds(60), ASKED_FOR);
    settle("q3", MORNING.plusSeconds(90), new ForPerson.Seen());
    assertThat(tickets.queue(OPEN, 9)).hasSize(1);
    var ticket = tickets.find("q1").orElseThrow();
    assertThat(ticket.why()).isEqualTo(PersonNeeded.ASKED_FOR_PERSON);
    assertThat(ticket.state()).isEqualTo(Ticket.State.WAITING);
    assertThat(ticket.waitingSince()).contains(MORNING);
    assertThat(ticket.changedAt()).isEqualTo(MORNING.plusSeconds(90));
    assertThat(ticket.version()).isEqualTo(1);
    assertThat(ticket.citizen()).matches("短信·[0-9a-f]{4}");
    assertThat(one.sql("SELECT sender_sealed FROM ticket")).doesNotContain(PHONE);
    assertThat(having()).contains(Persons.Having.NOBODY);
  }

  @Test
  void what_was_unclear_leaves_the_queue_when_it_is_understood() {
    settle("q1", MORNING, UNSURE);
    assertThat(having()).contains(Persons.Having.UNSURE);
    settle("q2", MORNING, new ForPerson.Over());
    assertThat(tickets.queue(OPEN, 9)).isEmpty();
    assertThat(tickets.queue(CLOSED, 9)).as("nobody closed it").isEmpty();
    assertThat(having()).isEmpty();
  }

  @Test
  void who_was_unclear_and_asks_for_a_person_waits_for_one() {
    settle("q1", MORNING, UNSURE);
    settle("q2", MORNING, ASKED_FOR);
    assertThat(tickets.find("q1").orElseThrow().why()).isEqualTo(PersonNeeded.ASKED_FOR_PERSON);
    settle("q3", MORNING, new ForPerson.Over());
    assertThat(tickets.queue(OPEN, 9)).hasSize(1);
  }

  @Test
  void what_somebody_had_once_stays() {
    settle("q1", MORNING, UNSURE);
    claim("q1", "li");
    settle("q2", MORNING, ASKED_FOR);
    var releasing = new ReleaseTicket(tickets, staff(one), InstantSource.fixed(MORNING));
    releasing.release("q1", acting("li"));
    assertThat(having()).contains(Persons.Having.NOBODY);
    settle("q3", MORNING, new ForPerson.Over());
    assertThat(tickets.closeStale(MORNING.plusSeconds(1), MORNING)).isZero();
    assertThat(ids(OPEN)).containsExactly("q1");
    assertThat(tickets.find("q1").orElseThrow().why()).isEqualTo(PersonNeeded.LOW_CONFIDENCE);
    assertThat(tickets.counts("li")).isEqualTo(new Tickets.Counts(1, 0, 0, 0));
  }

  @Test
  void what_nobody_has_read_is_not_closed_and_goes_on_waiting() {
    settle("q1", MORNING, ASKED_FOR);
    claim("q1", "li");
    var read = tickets.find("q1").orElseThrow();
    settle("q2", MORNING.plusSeconds(1), ASKED_FOR);
    var act = acting("li").act(MORNING, "ticket-closed", "q1");
    assertThat(tickets.change(read, closed(read), act)).isFalse();
    assertThat(reply(one, "r1", "k1", "li", MORNING)).isEqualTo(Put.DONE);
    assertThat(tickets.find("q1").orElseThrow().waitingSince()).contains(MORNING.plusSeconds(1));
    assertThat(reply(one, "r2", "k2", "li", MORNING.plusSeconds(1))).isEqualTo(Put.DONE);
    assertThat(tickets.find("q1").orElseThrow().waitingSince()).isEmpty();
  }

  private static Ticket closed(Ticket t) {
    return new Ticket(
        t.id(),
        t.citizen(),
        t.channel(),
        t.account(),
        t.bureau(),
        t.why(),
        Ticket.State.CLOSED,
        t.holder(),
        t.openedAt(),
        t.waitingSince(),
        t.claimedAt(),
        t.firstReplyAt(),
        Optional.of(MORNING),
        Optional.of(Ending.SOLVED),
        t.item(),
        t.writtenAt(),
        t.changedAt(),
        t.version());
  }

  @Test
  void what_nobody_looks_at_leaves_the_queue() {
    settle("q1", MORNING, UNSURE);
    settleOf("13800138001", "q2", MORNING, ASKED_FOR);
    assertThat(tickets.closeStale(MORNING, MORNING)).isZero();
    assertThat(tickets.closeStale(MORNING.plusSeconds(1), MORNING.plusSeconds(1))).isEqualTo(1);
    assertThat(tickets.queue(OPEN, 9)).extracting(Ticket::id).containsExactly("q2");
  }

  @Test
  void the_queue_begins_with_who_waits_longest() {
    settleOf("13800138001", "q1", MORNING, UNSURE);
    settleOf("13800138002", "q2", MORNING.plusSeconds(3), ASKED_FOR);
    settleOf("13800138003", "q3", MORNING.plusSeconds(2), ASKED_FOR);
    settleOf("13800138004", "q4", MORNING.plusSeconds(1), ASKED_FOR);
    claim("q4", "li");
    assertThat(ids(OPEN)).containsExactly("q3", "q2", "q1", "q4");
    assertThat(ids(new Filter("", Optional.of(Ticket.State.CLAIMED), ""))).containsExactly("q4");
    assertThat(ids(new Filter("", Optional.empty(), "li"))).containsExactly("q4");
    assertThat(ids(new Filter("dazhou", Optional.empty(), ""))).isEmpty();
    assertThat(tickets.counts("li")).isEqualTo(new Tickets.Counts(2, 1, 1, 1));
    assertThat(tickets.queue(OPEN, 2)).hasSize(2);
  }

  // ---- changing hands

  @Test
  void of_eight_who_claim_one_gets_it() throws Exception {
    settle("q1", MORNING, ASKED_FOR);
    var results =
        AtOnce.eight(i -> claiming(instances().get(i % 2)).claim("q1", acting("m" + (i + 10))));
    var done = results.stream().filter(TicketResult.Done.class::isInstance).toList();
    assertThat(done).hasSize(1);
    String holder = tickets.find("q1").orElseThrow().holder();
    assertThat(results.stream().filter(TicketResult.No.class::isInstance))
        .hasSize(7)
        .allSatisfy(no -> assertThat(((TicketResult.No) no).why()).isEqualTo(holder + "已经接了这个会话。"));
    assertThat(one.sql("SELECT COUNT(*) FROM audit WHERE what = 'ticket-claimed'")).isEqualTo("1");
    assertThat(one.sql("SELECT member FROM audit WHERE what = 'ticket-claimed'")).isEqualTo(holder);
  }

  @Test
  void what_was_read_before_a_claim_is_read_again() {
    settle("q1", MORNING, ASKED_FOR);
    receive(PHONE, "q2", MORNING);
    var read = conversation(PHONE);
    claim("q1", "li");
    assertThatThrownBy(() -> settle(read, "q2", MORNING, new ForPerson.Seen()))
        .isInstanceOf(ConversationMoved.class);
    assertThat(one.inquiries().reply("q2")).isEmpty();
    settle(conversation(PHONE), "q2", MORNING, ASKED_FOR);
    assertThat(having()).contains(Persons.Having.SOMEBODY);
  }

  @Test
  void a_claim_and_an_answer_at_once_come_one_after_the_other() throws Exception {
    for (int round = 0; round < 10; round++) {
      String who = "1380013810" + round;
      String first = "a" + round;
      String second = "b" + round;
      settleOf(who, first, MORNING, ASKED_FOR);
      receive(who, second, MORNING);
      var read = conversation(who);
      var moved =
          AtOnce.eight(i -> {
            if (i == 0) claim(first, "li");
            if (i == 1) return isMoved(read, second);
            return false;
          });
      assertThat(conversation(who).version())
          .isEqualTo(read.version() + (moved.contains(true) ? 1 : 2));
      assertThat(tickets.find(first).orElseThrow().holder()).isEqualTo("li");
    }
  }

  private boolean isMoved(Conversation read, String inquiry) {
    try {
      settle(read, inquiry, MORNING, new ForPerson.Seen());
      return false;
    } catch (ConversationMoved moved) {
      return true;
    }
  }

  @Test
  void while_it_is_released_or_closed_nobody_has_it() {
    settle("q1", MORNING, ASKED_FOR);
    claim("q1", "li");
    var clock = InstantSource.fixed(MORNING);
    new ReleaseTicket(tickets, staff(one), clock).release("q1", acting("li"));
    assertThat(having()).contains(Persons.Having.NOBODY);
    claim("q1", "wang");
    var item = Optional.of(new Label("remote-referral"));
    close("q1", "wang", item);
    assertThat(having()).isEmpty();
    var closed = tickets.queue(CLOSED, 9).getFirst();
    assertThat(closed.ending()).contains(Ending.SOLVED);
    assertThat(closed.item()).isEqualTo(item);
    assertThat(closed.holder()).isEqualTo("wang");
    assertThat(closed.waitingSince()).isEmpty();
    assertThat(closed.closedAt()).contains(MORNING);
  }

  @Test
  void one_is_reopened_unless_another_is_open() {
    settle("q1", MORNING, ASKED_FOR);
    claim("q1", "li");
    close("q1", "li", Optional.empty());
    var before = tickets.find("q1").orElseThrow();
    settle("q2", MORNING, ASKED_FOR);
    var reopening = new ReopenTicket(tickets, staff(one), InstantSource.fixed(MORNING));
    assertThat(reopening.reopen("q1", acting("wang")))
        .isEqualTo(new TicketResult.No("这位市民已经有一个开着的会话，请到那里接着说。", Optional.of(before)));
    claim("q2", "li");
    close("q2", "li", Optional.empty());
    assertThat(reopening.reopen("q1", acting("wang"))).isInstanceOf(TicketResult.Done.class);
    assertThat(having()).contains(Persons.Having.SOMEBODY);
    assertThat(conversation(PHONE).withPerson()).isTrue();
  }

  @Test
  void a_colleague_may_take_up_what_nobody_was_called_to() {
    settle("q1", MORNING, new ForPerson.Nothing());
    var opening = new OpenTicket(tickets, () -> "t1", InstantSource.fixed(MORNING));
    assertThat(opening.open("q1", acting("li"))).isInstanceOf(TicketResult.Done.class);
    assertThat(opening.open("q1", acting("wang"))).isInstanceOf(TicketResult.No.class);
    assertThat(tickets.find("t1").orElseThrow().isHeldBy("li")).isTrue();
    assertThat(conversation(PHONE).withPerson()).isTrue();
    assertThat(having()).contains(Persons.Having.SOMEBODY);
  }

  @Test
  void the_queue_shows_what_was_asked_and_not_that_a_person_was_wanted() {
    settle("q0", MORNING, new ForPerson.Nothing());
    one.sql("UPDATE inquiry SET text = '生育津贴怎么领', label = 'maternity-allowance'");
    settle("q1", MORNING.plusSeconds(60), ASKED_FOR);
    assertThat(tickets.words(List.of("q1"))).isEqualTo(Map.of("q1", "生育津贴怎么领"));
    assertThat(tickets.words(List.of())).isEmpty();
    one.sql("UPDATE ticket SET sender_hash = ''");
    assertThat(tickets.words(List.of("q1"))).as("forgotten").isEmpty();
  }

  // ---- replies

  @Test
  void a_form_that_is_sent_eight_times_is_one_reply() throws Exception {
    settle("q1", MORNING, ASKED_FOR);
    claim("q1", "li");
    var put = AtOnce.eight(i -> reply(instances().get(i % 2), "r" + i, "the form", "li", MORNING));
    assertThat(put).filteredOn(Put.DONE::equals).hasSize(1);
    assertThat(put).filteredOn(Put.BEFORE::equals).hasSize(7);
    assertThat(one.outbox().waiting()).isEqualTo(1);
    assertThat(one.sql("SELECT COUNT(*) FROM audit WHERE what = 'ticket-replied'")).isEqualTo("1");
    var owed = one.outbox().take(Channel.SMS, MORNING, LEASE, 9).getFirst();
    assertThat(owed.id()).matches("r[0-7]-0");
    assertThat(owed.recipient()).isEqualTo(PHONE);
    assertThat(owed.text()).isEqualTo("【遂宁医保】好的，身份证510902199001011237");
    var ticket = tickets.find("q1").orElseThrow();
    assertThat(ticket.waitingSince()).isEmpty();
    assertThat(ticket.firstReplyAt()).contains(MORNING);
  }

  @Test
  void only_who_holds_it_replies() {
    settle("q1", MORNING, ASKED_FOR);
    assertThat(reply(one, "r1", "k1", "li", MORNING)).isEqualTo(Put.NOT_HELD);
    claim("q1", "li");
    assertThat(reply(one, "r2", "k2", "wang", MORNING)).isEqualTo(Put.NOT_HELD);
    assertThat(reply(one, "r3", "k3", "li", MORNING)).isEqualTo(Put.DONE);
    close("q1", "li", Optional.empty());
    assertThat(reply(one, "r4", "k4", "li", MORNING)).isEqualTo(Put.NOT_HELD);
    assertThat(reply(one, "r5", "k3", "li", MORNING)).as("a reload").isEqualTo(Put.BEFORE);
    assertThat(one.outbox().waiting()).isEqualTo(1);
    assertThat(one.sql("SELECT COUNT(*) FROM ticket_message")).isEqualTo("1");
  }

  @Test
  void who_opted_out_is_answered_and_no_more() {
    settle("q1", MORNING, ASKED_FOR);
    one.bean(OptOuts.class).add(incoming(PHONE, "m-out", MORNING), MORNING);
    claim("q1", "li");
    assertThat(reply(one, "r1", "k1", "li", MORNING)).isEqualTo(Put.DONE);
    assertThat(reply(one, "r2", "k2", "li", MORNING)).isEqualTo(Put.OPTED_OUT);
    settle("q2", MORNING, ASKED_FOR);
    assertThat(reply(one, "r3", "k3", "li", MORNING)).isEqualTo(Put.DONE);
    assertThat(one.outbox().waiting()).isEqualTo(2);
  }

  // ---- what was said

  @Test
  void a_transcript_has_both_sides_and_the_reasons() {
    settleOf("13800138009", "q0", MORNING, ASKED_FOR);
    settle("q1", MORNING.minus(Duration.ofDays(2)), new ForPerson.Nothing());
    settle("q2", MORNING.minusSeconds(60), new ForPerson.Nothing());
    settle("q3", MORNING, ASKED_FOR);
    claim("q3", "li");
    reply(one, "q3", "r1", "k1", "li", MORNING.plusSeconds(30));
    var lines = lines("q3");
    assertThat(lines).extracting(Transcript.Line::id).containsExactly("q2", "q3", "r1");
    var asked = (Asked) lines.getFirst();
    assertThat(asked)
        .isEqualTo(
            new Asked(
                "q2",
                MORNING.minusSeconds(60),
                "转到华西要带什么",
                "好的",
                "told",
                Optional.of(new Label("human")),
                0.75,
                "最像 human",
                List.of(new Guess(new Label("remote-care"), 0.25, "SameSentence"))));
    assertThat(written("q3").text()).isEqualTo("【遂宁医保】好的，身份证〔身份证号〕");
    assertThat(written("q3").delivery()).isEqualTo(Delivery.WAITING);
    one.outbox().take(Channel.SMS, MORNING.plusSeconds(31), LEASE, 9);
    one.outbox().accepted("r1-0", "their-1", MORNING.plusSeconds(32));
    assertThat(written("q3").delivery()).isEqualTo(Delivery.ACCEPTED);
    one.outbox()
        .reported(Channel.SMS, "suining-106", "their-1", false, "UNDELIV", MORNING.plusSeconds(33));
    assertThat(written("q3").delivery()).isEqualTo(Delivery.FAILED);
    assertThat(written("q3").why()).isEqualTo("UNDELIV");
  }

  @Test
  void what_changed_is_told_oldest_first() {
    settle("q1", MORNING, ASKED_FOR);
    settleOf("13800138001", "q2", MORNING.plusSeconds(1), ASKED_FOR);
    assertThat(changedSince(MORNING)).containsExactly("q1", "q2");
    assertThat(changedSince(MORNING.plusSeconds(1))).containsExactly("q2");
    claim("q1", "li");
    reply(one, "r1", "k1", "li", MORNING.plusSeconds(2));
    assertThat(changedSince(MORNING.plusSeconds(2))).containsExactly("q1");
    assertThat(changedSince(MORNING.plusSeconds(3))).isEmpty();
    one.outbox().accepted("r1-0", "their-1", MORNING.plusSeconds(4));
    assertThat(changedSince(MORNING.plusSeconds(3)))
        .as("the reply was taken")
        .containsExactly("q1");
  }

  /** As a page fetches them; the channel makes no difference here. */
  @Test
  void a_letter_is_there_until_its_reader_says_that_he_has_it() {
    settle("q1", MORNING, ASKED_FOR);
    settleOf("13800138001", "q2", MORNING, ASKED_FOR);
    var mailbox = one.bean(Mailbox.class);
    assertThat(mailbox.open(Channel.SMS, "suining-106", PHONE))
        .contains(new Mailbox.Open("q1", false, true));
    claim("q1", "li");
    claim("q2", "li");
    assertThat(mailbox.open(Channel.SMS, "suining-106", PHONE))
        .contains(new Mailbox.Open("q1", true, true));
    reply(one, "r1", "k1", "li", MORNING);
    reply(one, "r2", "k2", "li", MORNING.plusSeconds(1));
    reply(one, "q2", "r3", "k3", "li", MORNING);
    assertThat(letters(PHONE)).containsExactly("r1", "r2");

    mailbox.shown(Channel.SMS, "suining-106", PHONE, List.of("r1", "r3", "r9"), MORNING);
    assertThat(letters(PHONE)).containsExactly("r2");
    assertThat(letters("13800138001")).as("somebody else's").containsExactly("r3");
    assertThat(mailbox.all(Channel.SMS, "suining-106", PHONE))
        .extracting(Mailbox.Letter::id)
        .containsExactly("r1", "r2");

    assertThat(mailbox.giveUp(Channel.SMS, MORNING.plusMillis(1), MORNING)).isEqualTo(1);
    assertThat(written("q2").delivery()).isEqualTo(Delivery.UNCONFIRMED);
    assertThat(one.sql("SELECT text FROM outbox WHERE inquiry = 'r1'")).isEmpty();
    assertThat(letters(PHONE)).containsExactly("r2");
    assertThat(one.sql("SELECT state FROM outbox WHERE inquiry = 'r1'")).isEqualTo("delivered");
  }

  @Test
  void who_left_the_page_leaves_the_queue() {
    var later = MORNING.plusSeconds(60);
    settle("q1", MORNING, ASKED_FOR);
    settleOf("13800138001", "q2", MORNING, ASKED_FOR);
    settleOf("13800138002", "q3", MORNING, ASKED_FOR);
    claim("q3", "li");
    one.bean(Looking.class).look("q2", Looking.CITIZEN, later.plusSeconds(1));
    assertThat(one.bean(Looking.class).withCitizen(later)).containsExactly("q2");
    var mailbox = one.bean(Mailbox.class);
    assertThat(mailbox.closeLeft(Channel.WEB, later, later)).isZero();
    assertThat(mailbox.closeLeft(Channel.SMS, later, later)).isEqualTo(1);
    assertThat(ids(OPEN)).containsExactlyInAnyOrder("q2", "q3");
  }

  private List<String> letters(String who) {
    return one.bean(Mailbox.class).waiting(Channel.SMS, "suining-106", who).stream()
        .map(Mailbox.Letter::id)
        .toList();
  }

  // ---- forgetting

  @Test
  void who_is_forgotten_is_in_no_ticket() {
    settle("q1", MORNING, ASKED_FOR);
    settleOf("13800138001", "q2", MORNING, ASKED_FOR);
    claim("q1", "li");
    reply(one, "r1", "k1", "li", MORNING);
    one.bean(Erasing.class).erase(Channel.SMS, "suining-106", PHONE);
    var ticket = tickets.find("q1").orElseThrow();
    assertThat(ticket.state()).isEqualTo(Ticket.State.CLOSED);
    assertThat(ticket.citizen()).isEqualTo("短信·已遗忘");
    assertThat(lines("q1")).hasSize(1);
    assertThat(written("q1").text()).isEmpty();
    assertThat(written("q1").delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(reply(one, "r2", "k2", "li", MORNING)).isEqualTo(Put.NOT_HELD);
    var reopening = new ReopenTicket(tickets, staff(one), InstantSource.fixed(MORNING));
    assertThat(reopening.reopen("q1", acting("li"))).isInstanceOf(TicketResult.No.class);
    assertThat(ids(OPEN)).containsExactly("q2");
    settle("q3", MORNING, ASKED_FOR);
    assertThat(ids(OPEN)).containsExactlyInAnyOrder("q2", "q3");
  }

  @Test
  void what_is_old_is_deleted() {
    settle("q1", MORNING, ASKED_FOR);
    settleOf("13800138001", "q2", MORNING.plusSeconds(9), ASKED_FOR);
    claim("q1", "li");
    reply(one, "r1", "k1", "li", MORNING);
    one.bean(Erasing.class).deleteBefore(MORNING.plusSeconds(5));
    assertThat(tickets.find("q1")).isEmpty();
    assertThat(tickets.find("q2")).isPresent();
    assertThat(one.sql("SELECT COUNT(*) FROM ticket_message")).isEqualTo("0");
  }

  // ----

  private Optional<Persons.Having> having() {
    return one.bean(Persons.class).having(Channel.SMS, "suining-106", PHONE);
  }

  private List<String> ids(Filter filter) {
    return tickets.queue(filter, 99).stream().map(Ticket::id).toList();
  }

  private List<String> changedSince(Instant moment) {
    return one.bean(TicketEvents.class).since(moment, 99).stream()
        .map(TicketEvents.Change::ticket)
        .toList();
  }

  private List<Transcript.Line> lines(String ticket) {
    return one.bean(Transcripts.class).of(ticket).orElseThrow().lines();
  }

  private Written written(String ticket) {
    return (Written) lines(ticket).getLast();
  }

  private void claim(String ticket, String member) {
    assertThat(claiming(one).claim(ticket, acting(member))).isInstanceOf(TicketResult.Done.class);
  }

  private void close(String ticket, String member, Optional<Label> item) {
    var closing = new CloseTicket(tickets, staff(one), InstantSource.fixed(MORNING));
    assertThat(closing.close(ticket, Ending.SOLVED, item, MORNING, acting(member)))
        .isInstanceOf(TicketResult.Done.class);
  }

  private static ClaimTicket claiming(Store store) {
    return new ClaimTicket(store.bean(Tickets.class), staff(store), InstantSource.fixed(MORNING));
  }

  private static Staff staff(Store store) {
    return store.bean(Staff.class);
  }

  private static Acting acting(String username) {
    var member = new Member(username, username, Set.of(Role.OPERATOR), true, false, false);
    return new Acting(member, "127.0.0.1");
  }

  private static Put reply(Store store, String id, String key, String member, Instant at) {
    return reply(store, "q1", id, key, member, at);
  }

  private static Put reply(
      Store store, String ticket, String id, String key, String member, Instant at) {
    var reply =
        new Replies.Reply(
            id,
            ticket,
            key,
            member,
            "【遂宁医保】好的，身份证〔身份证号〕",
            "【遂宁医保】好的，身份证510902199001011237",
            at,
            at);
    var act = new Act(at, member, "127.0.0.1", "ticket-replied", ticket, "");
    return store.bean(Replies.class).put(reply, act);
  }

  private void settle(String inquiry, Instant at, ForPerson person) {
    settleOf(PHONE, inquiry, at, person);
  }

  private void settleOf(String who, String inquiry, Instant at, ForPerson person) {
    receive(who, inquiry, at);
    settle(conversation(who), inquiry, at, person);
  }

  private void receive(String who, String inquiry, Instant at) {
    one.inquiries().receive(incoming(who, inquiry, at), inquiry, LEASE);
  }

  private static Incoming incoming(String who, String key, Instant at) {
    return new Incoming(Channel.SMS, "suining-106", key, who, "转到华西要带什么", "suining", at);
  }

  private Conversation conversation(String who) {
    String key = one.conversations().keyOf(Channel.SMS, "suining-106", who);
    return one.conversations().find(key).orElseGet(() -> Conversation.fresh(key, "suining"));
  }

  private InquiryLog.Giving settle(
      Conversation read, String inquiry, Instant at, ForPerson person) {
    var settled =
        new Settled(
            inquiry,
            Outcome.TOLD,
            Label.HUMAN,
            List.of(),
            "suining",
            0.75,
            "好的",
            "2026-03-01",
            read.at(at).withPerson(person.leavesOpen()),
            List.of(),
            List.of(),
            List.of(),
            false,
            at,
            new Explained(
                "最像 human",
                List.of(new Guess(new Label("remote-care"), 0.25, "SameSentence: 转到华西"))),
            person);
    return one.inquiries().settle(settled);
  }
}
