package wenbao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wenbao.store.Samples.LEASE;
import static wenbao.store.Samples.MORNING;
import static wenbao.store.Samples.PHONE;
import static wenbao.store.Samples.REPLY;
import static wenbao.store.Samples.incoming;
import static wenbao.store.Samples.message;
import static wenbao.store.Samples.settled;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wenbao.application.Outbox;
import wenbao.application.Outbox.Message;
import wenbao.domain.Channel;
import wenbao.domain.Conversation;

/** What holds for the outbox on every database. */
abstract class OutboxCases {
  /** Two instances on one database. */
  abstract List<Store> instances();

  private Store one;
  private Outbox outbox;

  @BeforeEach
  void emptyDatabase() {
    one = instances().getFirst();
    one.empty();
    outbox = one.outbox();
  }

  @Test
  void parts_leave_in_order() {
    owe("q1", message("a0", 0), message("a1", 1));
    owe("q2", message("b0", 0));
    assertThat(take(MORNING)).containsExactly(message("a0", 0), message("b0", 0));
    assertThat(take(MORNING)).isEmpty();
    outbox.accepted("a0", "their-a0", MORNING);
    assertThat(take(MORNING)).containsExactly(message("a1", 1));
    assertThat(outbox.waiting()).isEqualTo(2);
  }

  @Test
  void a_channel_takes_its_own() {
    owe("q1", message("a0", 0));
    assertThat(outbox.take(Channel.WECHAT, MORNING, LEASE, 9)).isEmpty();
    assertThat(outbox.take(Channel.SMS, MORNING, LEASE, 0)).isEmpty();
  }

  @Test
  void when_the_lease_is_over_it_is_due_again() {
    owe("q1", message("a0", 0));
    take(MORNING);
    assertThat(take(MORNING.plus(LEASE).minusMillis(1))).isEmpty();
    assertThat(take(MORNING.plus(LEASE))).containsExactly(tried("a0", 1));
  }

  @Test
  void a_failed_try_waits_for_its_time() {
    owe("q1", message("a0", 0), message("a1", 1));
    take(MORNING);
    var next = MORNING.plusSeconds(5);
    outbox.tryAgain("a0", "timed out", next);
    assertThat(take(next.minusMillis(1))).isEmpty();
    assertThat(take(next)).containsExactly(tried("a0", 1));
  }

  @Test
  void what_was_refused_takes_its_later_parts_along() {
    owe("q1", message("a0", 0), message("a1", 1), message("a2", 2));
    owe("q2", message("b0", 0));
    outbox.accepted("a0", "their-a0", MORNING);
    outbox.refused("a1", "blacklist", MORNING);
    outbox.tryAgain("a1", "late news", MORNING);
    assertThat(take(MORNING)).extracting(Message::id).containsExactly("b0");
    assertThat(states("a0", "a1", "a2")).containsExactly("accepted", "refused", "refused");
  }

  @Test
  void reports_may_come_late_and_twice() {
    owe("q1", message("a0", 0));
    outbox.accepted("a0", "their-a0", MORNING);
    reported("their-a0", true, "DELIVRD", MORNING);
    reported("a0", true, "DELIVRD", MORNING);
    reported("their-a0", false, "EXPIRED", MORNING);
    outbox.accepted("a0", "their-a0", MORNING);
    outbox.tryAgain("a0", "timed out", MORNING);
    assertThat(take(MORNING)).isEmpty();
    assertThat(states("a0")).containsExactly("delivered");
  }

  @Test
  void a_report_by_our_id_may_come_first() {
    owe("q1", message("a0", 0), message("a1", 1));
    take(MORNING);
    reported("a0", false, "UNDELIV", MORNING);
    outbox.accepted("a0", "their-a0", MORNING);
    assertThat(states("a0")).containsExactly("failed");
    assertThat(take(MORNING)).extracting(Message::id).containsExactly("a1");
  }

  @Test
  void a_report_by_their_id_may_come_first() {
    owe("q1", message("a0", 0), message("b0", 0));
    reported("their-a0", true, "DELIVRD", MORNING);
    reported("their-a0", true, "DELIVRD", MORNING);
    outbox.accepted("b0", "their-b0", MORNING);
    outbox.accepted("a0", "their-a0", MORNING);
    assertThat(states("a0", "b0")).containsExactly("delivered", "accepted");
  }

  @Test
  void a_report_that_it_arrived_is_believed_after_one_that_it_failed() {
    owe("q1", message("a0", 0));
    reported("their-a0", false, "UNDELIV", MORNING);
    reported("their-a0", true, "DELIVRD", MORNING);
    outbox.accepted("a0", "their-a0", MORNING);
    assertThat(states("a0")).containsExactly("delivered");
  }

  @Test
  void what_nobody_knew_whether_it_arrived_is_known_by_its_report() {
    owe("q1", message("a0", 0), message("b0", 0));
    outbox.unconfirmed("a0", "no answer within 10 s", MORNING);
    outbox.unconfirmed("b0", "no answer within 10 s", MORNING);
    reported("a0", false, "UNDELIV", MORNING);
    reported("b0", true, "DELIVRD", MORNING);
    assertThat(states("a0", "b0")).containsExactly("failed", "delivered");
  }

  @Test
  void a_report_is_about_no_message_of_another_line() {
    owe("q1", message("a0", 0));
    outbox.accepted("a0", "their-a0", MORNING);
    outbox.reported(Channel.SMS, "another-106", "a0", false, "FORGED", MORNING);
    outbox.reported(Channel.SMS, "another-106", "their-a0", false, "FORGED", MORNING);
    outbox.reported(Channel.WECHAT, "suining-106", "a0", false, "FORGED", MORNING);
    assertThat(states("a0")).containsExactly("accepted");
  }

  @Test
  void who_waits_for_his_turn_has_tried_nothing() {
    owe("q1", message("a0", 0));
    take(MORNING);
    outbox.postpone("a0", MORNING.plusSeconds(5));
    assertThat(take(MORNING.plusSeconds(4))).isEmpty();
    assertThat(take(MORNING.plusSeconds(5))).extracting(Message::tries).containsExactly(0);
  }

  private void reported(String id, boolean delivered, String code, Instant at) {
    outbox.reported(Channel.SMS, "suining-106", id, delivered, code, at);
  }

  @Test
  void two_instances_take_each_message_once() throws Exception {
    for (int i = 0; i < 60; i++) owe("q" + i, message("a" + i, 0));
    var taken =
        AtOnce.eight(i -> instances().get(i % 2).outbox().take(Channel.SMS, MORNING, LEASE, 10));
    assertThat(taken).allMatch(some -> some.size() <= 10);
    var ids = taken.stream().flatMap(List::stream).map(Message::id).toList();
    assertThat(ids).doesNotHaveDuplicates().isNotEmpty();
    assertThat(take(MORNING)).hasSize(60 - ids.size());
  }

  private void owe(String inquiry, Message... owed) {
    one.inquiries().receive(incoming(inquiry), inquiry, LEASE);
    var conversation = Conversation.fresh("sms:suining-106:" + inquiry, "suining");
    one.inquiries().settle(settled(inquiry, conversation, owed));
  }

  private List<Message> take(Instant now) {
    return outbox.take(Channel.SMS, now, LEASE, 99);
  }

  private static Message tried(String id, int tries) {
    return new Message(id, Channel.SMS, "suining-106", PHONE, REPLY, 0, tries);
  }

  private List<String> states(String... messages) {
    return Arrays.stream(messages)
        .map(id -> one.sql("SELECT state FROM outbox WHERE id = '" + id + "'"))
        .toList();
  }
}
