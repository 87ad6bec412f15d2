package wenbao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wenbao.store.Samples.LEASE;
import static wenbao.store.Samples.MORNING;
import static wenbao.store.Samples.PHONE;
import static wenbao.store.Samples.REPLY;
import static wenbao.store.Samples.asked;
import static wenbao.store.Samples.incoming;
import static wenbao.store.Samples.message;
import static wenbao.store.Samples.settled;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wenbao.application.Incoming;
import wenbao.application.InquiryLog;
import wenbao.application.InquiryLog.ConversationMoved;
import wenbao.application.InquiryLog.Left;
import wenbao.application.Receipt;
import wenbao.application.Receipt.Answered;
import wenbao.application.Receipt.BeingAnswered;
import wenbao.application.Receipt.Ours;
import wenbao.domain.Channel;
import wenbao.domain.Conversation;

/** What holds for inquiries and conversations on every database. */
abstract class InquiryCases {
  /** Two instances on one database. */
  abstract List<Store> instances();

  private Store one;
  private InquiryLog log;
  private String key;

  @BeforeEach
  void emptyDatabase() {
    one = instances().getFirst();
    one.empty();
    log = one.inquiries();
    key = one.conversations().keyOf(Channel.SMS, "suining-106", PHONE);
  }

  @Test
  void a_repetition_is_given_the_same_reply() {
    assertThat(log.receive(incoming("m1"), "q1", LEASE)).isEqualTo(new Ours("q1"));
    assertThat(log.receive(incoming("m1"), "q2", LEASE)).isEqualTo(new BeingAnswered("q1"));
    assertThat(log.reply("q1")).isEmpty();
    log.settle(settled("q1", Conversation.fresh(key, "suining")));
    assertThat(log.receive(incoming("m1"), "q3", LEASE)).isEqualTo(new Answered("q1", REPLY));
    assertThat(log.reply("q1")).contains(REPLY);
  }

  @Test
  void the_same_key_at_another_account_is_another_message() {
    log.receive(incoming("m1"), "q1", LEASE);
    var elsewhere = new Incoming(Channel.SMS, "dazhou-106", "m1", PHONE, "你好", "dazhou", MORNING);
    assertThat(log.receive(elsewhere, "q2", LEASE)).isEqualTo(new Ours("q2"));
  }

  @Test
  void of_many_at_once_one_has_it() throws Exception {
    for (int round = 0; round < 20; round++) {
      String message = "m" + round;
      var receipts = AtOnce.eight(i -> store(i).receive(incoming(message), message + i, LEASE));
      assertThat(receipts).filteredOn(Ours.class::isInstance).hasSize(1);
      assertThat(receipts).extracting(Receipt::inquiry).containsOnly(receipts.get(0).inquiry());
    }
  }

  @Test
  void when_the_lease_is_over_one_takes_it() throws Exception {
    log.receive(incoming("m1"), "q1", LEASE);
    var later = MORNING.plus(LEASE);
    assertThat(log.receive(incoming("m1", later.minusMillis(1)), "q2", LEASE))
        .isEqualTo(new BeingAnswered("q1"));
    var receipts = AtOnce.eight(i -> store(i).receive(incoming("m1", later), "r" + i, LEASE));
    assertThat(receipts).filteredOn(new Ours("q1")::equals).hasSize(1);
    assertThat(receipts).filteredOn(new BeingAnswered("q1")::equals).hasSize(7);
  }

  @Test
  void what_was_left_behind_is_taken_once() throws Exception {
    for (int i = 0; i < 40; i++) log.receive(incoming("m" + i), "q" + i, LEASE);
    log.settle(settled("q0", Conversation.fresh(key, "suining")));
    assertThat(log.takeLeftBehind(Channel.SMS, MORNING, LEASE, 99)).isEmpty();
    var later = MORNING.plus(LEASE);
    assertThat(log.takeLeftBehind(Channel.WECHAT, later, LEASE, 99)).isEmpty();
    var taken = AtOnce.eight(i -> store(i).takeLeftBehind(Channel.SMS, later, LEASE, 10));
    assertThat(taken).allMatch(some -> some.size() <= 10);
    var all = new ArrayList<>(taken.stream().flatMap(List::stream).toList());
    all.addAll(log.takeLeftBehind(Channel.SMS, later, LEASE, 99));
    assertThat(all).extracting(Left::inquiry).doesNotHaveDuplicates().hasSize(39);
    assertThat(all).contains(new Left("q7", incoming("m7")));
    assertThat(log.takeLeftBehind(Channel.SMS, later.plus(LEASE), LEASE, 99)).hasSize(39);
  }

  @Test
  void a_conversation_comes_back_as_it_was() {
    log.receive(incoming("m1"), "q1", LEASE);
    assertThat(one.conversations().find(key)).isEmpty();
    log.settle(settled("q1", asked(key)));
    var found = one.conversations().find(key).orElseThrow();
    assertThat(found).usingRecursiveComparison().ignoringFields("version").isEqualTo(asked(key));
    assertThat(found.version()).isEqualTo(1);
    assertThat(key).startsWith("sms:suining-106:").doesNotContain(PHONE);
  }

  @Test
  void of_two_who_read_the_same_conversation_the_second_decides_again() {
    log.receive(incoming("m1"), "q1", LEASE);
    log.receive(incoming("m2"), "q2", LEASE);
    var fresh = Conversation.fresh(key, "suining");
    log.settle(settled("q1", fresh));
    assertThatThrownBy(() -> log.settle(settled("q2", fresh, message("o1", 0))))
        .isInstanceOf(ConversationMoved.class);
    assertThat(log.reply("q2")).isEmpty();
    assertThat(one.outbox().waiting()).isZero();
    log.settle(settled("q2", one.conversations().find(key).orElseThrow()));
    assertThat(one.conversations().find(key).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void settling_fails_as_a_whole() {
    log.receive(incoming("m1"), "q1", LEASE);
    var fresh = Conversation.fresh(key, "suining");
    var twiceTheSame = settled("q1", fresh, message("o1", 0), message("o1", 1));
    assertThatThrownBy(() -> log.settle(twiceTheSame)).isInstanceOf(RuntimeException.class);
    assertThat(log.reply("q1")).isEmpty();
    assertThat(one.conversations().find(key)).isEmpty();
    assertThat(one.outbox().waiting()).isZero();
    log.settle(settled("q1", fresh, message("o1", 0)));
    assertThat(one.outbox().waiting()).isEqualTo(1);
  }

  @Test
  void the_first_answer_stays() throws Exception {
    log.receive(incoming("m1"), "q1", LEASE);
    var fresh = Conversation.fresh(key, "suining");
    AtOnce.eight(
        i -> {
          store(i).settle(settled("q1", "answer " + i, fresh, message("o" + i, 0)));
          return i;
        });
    assertThat(one.outbox().waiting()).isEqualTo(1);
    assertThat(one.conversations().find(key).orElseThrow().version()).isEqualTo(1);
    var reply = log.reply("q1").orElseThrow();
    log.settle(settled("q1", "another", fresh, message("o9", 0)));
    assertThat(log.reply("q1")).contains(reply);
  }

  @Test
  void only_what_was_received_can_be_settled() {
    assertThatThrownBy(() -> log.settle(settled("q1", Conversation.fresh(key, "suining"))))
        .hasMessage("no inquiry q1; it must be received first");
  }

  private InquiryLog store(int i) {
    return instances().get(i % 2).inquiries();
  }
}
