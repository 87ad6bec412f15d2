package wenbao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wenbao.store.Samples.MORNING;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wenbao.application.staff.Act;
import wenbao.application.talks.Canned;
import wenbao.application.talks.CannedReplies;
import wenbao.application.talks.Drafts;
import wenbao.application.talks.Drafts.Draft;
import wenbao.application.talks.Looking;
import wenbao.application.talks.Notes;

/** What holds on every database for drafts, canned replies, notes, and who is looking. */
abstract class TalksCases {
  /** Two instances on one database. */
  abstract List<Store> instances();

  private Store one;
  private Drafts drafts;

  @BeforeEach
  void emptyDatabase() {
    one = instances().getFirst();
    for (var table : List.of("draft", "canned", "note", "looking")) one.sql("DELETE FROM " + table);
    drafts = bean(Drafts.class);
  }

  @Test
  void a_draft_is_kept_for_each_member_and_ticket() {
    assertThat(drafts.find("li", "t1")).isEqualTo(new Draft(0, ""));
    assertThat(save("li", 0, "您")).isTrue();
    assertThat(save("li", 0, "您好")).isTrue();
    assertThat(save("wang", 0, "喂")).isTrue();
    var other = instances().getLast().context().getBean(Drafts.class);
    assertThat(other.find("li", "t1")).isEqualTo(new Draft(0, "您好"));
    assertThat(drafts.find("li", "t2")).isEqualTo(new Draft(0, ""));
    assertThat(one.sql("SELECT text_sealed FROM draft WHERE member = 'li'")).doesNotContain("您好");
  }

  /** The last save of the page may arrive after the reply that it became. */
  @Test
  void what_was_sent_is_no_draft_again() {
    save("li", 0, "您好");
    drafts.sent("li", "t1", 0, MORNING);
    assertThat(save("li", 0, "您好！")).isFalse();
    assertThat(drafts.find("li", "t1")).isEqualTo(new Draft(1, ""));
    drafts.sent("li", "t1", 0, MORNING); // a double click
    assertThat(save("li", 1, "还有")).isTrue();
    assertThat(drafts.find("li", "t1")).isEqualTo(new Draft(1, "还有"));
  }

  @Test
  void what_is_sent_at_once_has_had_no_draft() {
    drafts.sent("li", "t1", 0, MORNING);
    assertThat(drafts.find("li", "t1")).isEqualTo(new Draft(1, ""));
  }

  private boolean save(String member, long turn, String text) {
    return drafts.save(member, "t1", new Draft(turn, text), MORNING);
  }

  @Test
  void everybody_has_the_shared_replies_and_his_own() {
    var canned = bean(CannedReplies.class);
    String entries = one.sql("SELECT number FROM audit_end");
    canned.save(new Canned("c1", "", "问候", "您好"), act("canned-saved", "c1"));
    canned.save(new Canned("c2", "li", "稍等", "请稍等"), act("canned-saved", "c2"));
    canned.save(new Canned("c1", "", "问候", "您好！"), act("canned-saved", "c1"));
    assertThat(canned.of("li")).extracting(Canned::text).containsExactly("您好！", "请稍等");
    assertThat(canned.of("wang")).extracting(Canned::id).containsExactly("c1");
    canned.remove("c1", act("canned-removed", "c1"));
    assertThat(canned.find("c1")).isEmpty();
    assertThat(Long.parseLong(one.sql("SELECT number FROM audit_end")))
        .isEqualTo(Long.parseLong(entries) + 4);
  }

  @Test
  void notes_stand_in_order() {
    var notes = bean(Notes.class);
    var first = new Notes.Note("n1", "t1", "li", "已电话核实", MORNING);
    var second = new Notes.Note("n2", "t1", "wang", "等他来信", MORNING.plusSeconds(1));
    Stream.of(second, first).forEach(note -> notes.add(note, act("note-added", "t1")));
    assertThat(notes.of("t1")).containsExactly(first, second);
    assertThat(notes.of("t2")).isEmpty();
  }

  @Test
  void who_looks_is_seen_from_every_instance_for_a_while() {
    var looking = bean(Looking.class);
    var other = instances().getLast().context().getBean(Looking.class);
    looking.look("t1", "wang", MORNING.plusSeconds(20));
    other.look("t1", "li", MORNING.plusSeconds(5));
    other.look("t1", "li", MORNING.plusSeconds(10));
    assertThat(looking.at("t1", MORNING.plusSeconds(9))).containsExactly("li", "wang");
    assertThat(looking.at("t1", MORNING.plusSeconds(10))).containsExactly("wang");
    other.leave("t1", "wang");
    assertThat(looking.at("t1", MORNING)).containsExactly("li");
    assertThat(looking.at("t2", MORNING)).isEmpty();
  }

  private static Act act(String what, String subject) {
    return new Act(MORNING, "li", "本机", what, subject, "");
  }

  private <T> T bean(Class<T> type) {
    return one.context().getBean(type);
  }
}
