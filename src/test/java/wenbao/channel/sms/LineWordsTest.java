package wenbao.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenbao.answering.Composing;
import wenbao.answering.Rendering;
import wenbao.application.AnswerLinks;
import wenbao.application.Knowledge;
import wenbao.application.PublicAddress;
import wenbao.application.ShortLinks;
import wenbao.domain.Aspect;
import wenbao.domain.Catalog;
import wenbao.domain.Decision;
import wenbao.domain.Decision.NotUnderstood;
import wenbao.domain.Decision.Tell;
import wenbao.domain.Label;
import wenbao.testing.OpenSigner;
import wenbao.testing.OurData;

/** What an answer becomes on a line that lets through filed texts only, over our own folders. */
class LineWordsTest {
  private static final Instant NOW = OurData.NOW;
  private static final Catalog CATALOG = OurData.PUBLISHED.catalog();
  private static final String FILED =
      """
      F\t{name}：{fact}。责任科室{office}，电话{phone}。
      G\t{name}：请看 https://yibao.example.gov.cn/s/{page} ，责任科室{office}，电话{phone}。
      H\t{name}：请看 https://yibao.example.gov.cn/s/{page} 。
      I\t请打{phone}。
      """;

  @TempDir Path folder;
  private LineWords words;

  @BeforeEach
  void file() throws Exception {
    var filed = Files.writeString(folder.resolve("filed.tsv"), FILED);
    var provider = new FakeProvider(true);
    var written =
        new LineSettings(
            "a",
            "suining",
            "fake",
            Settings.SECRET,
            "遂宁医保",
            null,
            false,
            null,
            null,
            null,
            null,
            null,
            filed.toString(),
            20,
            null,
            1,
            16,
            20,
            null,
            20,
            20_000);
    var knowledge = new Knowledge(CATALOG);
    var server = PublicAddress.of("https://yibao.example.gov.cn");
    var pages =
        new AnswerLinks(
            server, Duration.ofDays(7), new OpenSigner(), new Composing(() -> NOW), knowledge);
    words =
        new LineWords(
            new Lines(List.of(written), List.of(provider), "suining"),
            knowledge,
            pages,
            new OnePage());
  }

  @Test
  void of_several_facts_none_is_told_alone() {
    assertThat(said(tell("maternity-allowance")))
        .containsExactly(
            "生育津贴支付：请看 https://yibao.example.gov.cn/s/abcd1234 ，责任科室保障和指导科，电话0825-2257609。");
  }

  @Test
  void where_two_papers_name_two_numbers_neither_is_told_alone() {
    String said = said(tell("employer-nonpayment", Aspect.PHONE)).getFirst();
    assertThat(said).doesNotContain("0825-2257609").doesNotContain("0825-5801815");
  }

  @Test
  void who_was_not_understood_is_told_whom_to_ring() {
    assertThat(said(new NotUnderstood(List.of()))).containsExactly("请打12393。");
  }

  private static Tell tell(String item, Aspect... sides) {
    return new Tell(new Label(item), List.of(sides), Optional.empty());
  }

  private List<String> said(Decision decision) {
    var answer = new Composing(() -> NOW).compose(decision, "", CATALOG.bureau("suining"), CATALOG);
    return words.of("a", answer, new Rendering().render(answer, CATALOG).sms(), NOW);
  }

  private static final class OnePage implements ShortLinks {
    @Override
    public String shorten(String path, Instant until) {
      return "abcd1234";
    }

    @Override
    public Optional<String> path(String code, Instant now) {
      return Optional.empty();
    }
  }
}
