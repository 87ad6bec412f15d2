package wenbao.application.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.application.Knowledge;
import wenbao.application.staff.Act;
import wenbao.application.staff.Acting;
import wenbao.application.staff.Member;
import wenbao.application.staff.Role;
import wenbao.testing.SmallCatalog;

class ManageCannedTest {
  private static final Acting LI = acting("li", Role.OPERATOR);
  private static final Acting WANG = acting("wang", Role.OPERATOR);
  private static final Acting LEADER = acting("zhao", Role.SUPERVISOR);

  private final Kept kept = new Kept();
  private final Knowledge knowledge = new Knowledge(SmallCatalog.make());
  private final ManageCanned manage =
      new ManageCanned(
          kept,
          knowledge,
          () -> "canned-" + kept.all.size(),
          InstantSource.fixed(Instant.parse("2026-03-02T01:00:00Z")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # text                        | complaint has
          请稍等，我看一下。             |
          您好，我是{operator}。         |
          请打 {hotline}。               |
          请打 12345。                   |
          请打 0825-2257609。            |
          20个工作日内公开。             |
          ''                             | 内容还是空的
          请打 0825-7654321。            | “7654321” 在公开的文件里找不到
          报销８０％。                   | “80” 在公开的文件里找不到
          尊敬的{name}                   | 没有 {name} 这个变量，能用的是 {bureau}、{hotline}、{operator}、{ticket}
          """)
  void says_nothing_that_nobody_published(String text, String complaint) {
    var wrong = manage.save("", "常用", text, false, LI);
    if (complaint == null) assertThat(wrong).isEmpty();
    else assertThat(wrong).get().asString().contains(complaint);
    assertThat(kept.all).hasSize(complaint == null ? 1 : 0);
    assertThat(kept.acts).hasSameSizeAs(kept.all.keySet());
  }

  @Test
  void what_all_share_belongs_to_who_leads() {
    assertThatThrownBy(() -> manage.save("", "问候", "您好", true, LI))
        .isInstanceOf(Acting.Forbidden.class);
    assertThat(manage.save("", "问候", "您好", true, LEADER)).isEmpty();
    assertThatThrownBy(() -> manage.save("canned-0", "问候", "喂", false, LI))
        .isInstanceOf(Acting.Forbidden.class);
    assertThatThrownBy(() -> manage.remove("canned-0", LI)).isInstanceOf(Acting.Forbidden.class);
    manage.remove("canned-0", LEADER);
    assertThat(kept.all).isEmpty();
  }

  @Test
  void ones_own_are_nobody_elses() {
    assertThat(manage.save("", "问候", "您好", false, LI)).isEmpty();
    assertThatThrownBy(() -> manage.save("canned-0", "问候", "喂", false, WANG))
        .isInstanceOf(Acting.Forbidden.class);
    assertThatThrownBy(() -> manage.remove("canned-0", LEADER))
        .isInstanceOf(Acting.Forbidden.class);
    assertThat(manage.save("canned-0", "问候", "您好！", false, LI)).isEmpty();
    assertThat(kept.all.values()).containsExactly(new Canned("canned-0", "li", "问候", "您好！"));
  }

  @Test
  void variables_stand_for_what_is_known() {
    var catalog = knowledge.running();
    String text = "{bureau}：{hotline}，{operator}，{ticket}，{name}";
    assertThat(FillIn.fill(text, catalog.bureau("suining"), catalog, "李$1", "微信·3f2a"))
        .isEqualTo("遂宁市医疗保障局：12345，李$1，微信·3f2a，{name}");
  }

  private static Acting acting(String username, Role role) {
    return new Acting(new Member(username, username, Set.of(role), true, false, false), "本机");
  }

  private static final class Kept implements CannedReplies {
    final Map<String, Canned> all = new LinkedHashMap<>();
    final List<Act> acts = new ArrayList<>();

    @Override
    public List<Canned> of(String member) {
      return List.copyOf(all.values());
    }

    @Override
    public Optional<Canned> find(String id) {
      return Optional.ofNullable(all.get(id));
    }

    @Override
    public void save(Canned canned, Act act) {
      all.put(canned.id(), canned);
      acts.add(act);
    }

    @Override
    public void remove(String id, Act act) {
      all.remove(id);
      acts.add(act);
    }
  }
}
