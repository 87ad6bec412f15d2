package wenbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenbao.domain.Aspect;
import wenbao.domain.Channel;
import wenbao.domain.Choice;
import wenbao.domain.Conversation;
import wenbao.domain.Label;
import wenbao.testing.OurData;

/** What a message means after what was said before, over the project's own folders. */
class DialoguesTest {
  /** Line by line: message → label and the sides told. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        转院去华西要带什么材料 → remote-referral materials
        多久办得好 → remote-referral time
        电话 → remote-referral phone
        谢谢了哈 → greeting
        那小程序上能弄不 → remote-referral channel
        """,
        """
        职工参保登记怎么办 → employee-enrollment process
        需要哪些材料呢 → employee-enrollment materials
        公积金怎么提取 → neighbour
        """,
        """
        异地安置退休人员备案要带什么 → remote-retiree materials
        达州的电话呢 → remote-retiree phone
        """,
        """
        生育津贴要带什么 → maternity-allowance materials
        不是，我问的是产检的钱怎么报 → prenatal-checkup process
        """,
        """
        老汉走了，医保卡里的钱怎么取 → account-withdrawal process
        他喘不上气了，救命 → emergency
        """,
        """
        慢特病怎么认定 → chronic-disease
        他抽起来了叫不应咋办 → emergency
        我不想跟机器说，换个人来 → human
        """,
        """
        住院费用报销要多久 → inpatient-reimbursement time
        另外，驾照到期了在哪里换 → neighbour
        """
      })
  void goes_on_or_begins_anew(String dialogue) {
    var lines = dialogue.strip().lines().toList();
    var conversation = Conversation.fresh("test", "suining");
    var told = new ArrayList<String>();
    for (String line : lines) {
      String message = line.split(" → ")[0];
      var result =
          OurMind.MIND
              .considering()
              .consider(message, "suining", Channel.WECHAT, conversation, OurData.NOW);
      conversation = result.conversation();
      var answer = result.considered().answer();
      var sides = answer.aspects().stream().filter(a -> a != Aspect.WHOLE).map(Aspect::id).toList();
      told.add(message + " → " + String.join(" ", list(answer.label().value(), sides)));
    }
    assertThat(told).containsExactlyElementsOf(lines);
  }

  @Test
  void a_day_later_by_sms_but_not_by_wechat() {
    assertThat(asksForPhoneLater(Channel.SMS)).isEqualTo("medical-aid");
    assertThat(asksForPhoneLater(Channel.WECHAT)).isNotEqualTo("medical-aid");
  }

  private static String asksForPhoneLater(Channel channel) {
    Instant now = OurData.NOW;
    var considering = OurMind.MIND.considering();
    var fresh = Conversation.fresh("test", "suining");
    var first = considering.consider("医疗救助要带什么材料", "suining", channel, fresh, now);
    var later = now.plus(Duration.ofHours(20));
    var second = considering.consider("电话是多少", "suining", channel, first.conversation(), later);
    return second.considered().answer().label().value();
  }

  @Test
  void the_opening_is_completed_by_what_follows() {
    var considering = OurMind.MIND.considering();
    var fresh = Conversation.fresh("test", "suining");
    var first = considering.consider("孙子满月了", "suining", Channel.SMS, fresh, OurData.NOW);
    var second =
        considering.consider("要给他上医保", "suining", Channel.SMS, first.conversation(), OurData.NOW);
    var answer = second.considered().answer();
    var offered =
        Stream.concat(Stream.of(answer.label()), answer.choices().stream().map(Choice::label));
    assertThat(offered).contains(new Label("resident-enrollment"));
  }

  private static List<String> list(String label, List<String> sides) {
    var all = new ArrayList<String>();
    all.add(label);
    all.addAll(sides);
    return all;
  }
}
