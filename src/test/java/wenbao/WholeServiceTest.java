package wenbao;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** A citizen writes, by each way in, and reads the answer; nothing in between is pretended. */
class WholeServiceTest {
  @TempDir static Path data;
  private static WholeServer server;
  private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();

  @BeforeAll
  static void start() {
    var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    LOG.start();
    root.addAppender(LOG);
    server = WholeServer.start(data);
  }

  @AfterAll
  static void stop() {
    server.close();
    var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    root.detachAppender(LOG);
  }

  // ---- one question by every way in

  private static final String QUESTION = "转院去华西要带什么材料";
  private static final String[] ANSWER = {"转诊", "保障和指导科", "0825-2257609"};

  @Test
  void by_wechat() {
    assertThat(server.wechat("oWECHAT", QUESTION)).contains(ANSWER).contains("监督电话");
  }

  @Test
  void by_sms() throws Exception {
    assertThat(server.sms("13800138001", QUESTION)).contains(ANSWER).contains("【遂宁医保】");
  }

  @Test
  void by_the_page() {
    assertThat(server.page(server.browser(), QUESTION)).contains(ANSWER);
  }

  @Test
  void by_the_api() {
    var answer = server.api("api", QUESTION);
    assertThat(answer.at("/outcome").asText()).isEqualTo("told");
    assertThat(answer.at("/label").asText()).isEqualTo("remote-referral");
    assertThat(answer.at("/bureau").asText()).isEqualTo("suining");
    assertThat(answer.at("/row/line").asInt()).isEqualTo(60);
    assertThat(answer.at("/aspects").toString()).isEqualTo("[\"materials\"]");
    assertThat(answer.at("/fields").toString()).contains(ANSWER);
    assertThat(answer.at("/fields/0/aspect").asText()).isEqualTo("materials");
    assertThat(answer.at("/reply/wechat").asText()).contains(ANSWER);
  }

  // ---- conversations

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what is written, in order                  | label           | outcome     | the last reply has
          异地转诊备案怎么办 > 要带什么                  | remote-referral | told        | 转诊转院
          异地转诊备案怎么办 > 多久                      | remote-referral | told        | 0825-2257609
          异地转诊备案怎么办 > 电话呢                    | remote-referral | told        | 0825-2257609
          异地转诊备案怎么办 > 达州的呢                  | remote-referral | told        | 达州市医疗保障局
          异地转诊备案怎么办 > 达州的呢 > 电话呢          | remote-referral | told        | 0818-
          异地转诊备案怎么办 > 谢谢 > 要带什么            | remote-referral | told        | 转诊转院
          异地转诊备案怎么办 > 生育津贴怎么申领 > 要带什么 | maternity-allowance | told    | 生育津贴
          达州异地转诊备案找哪个科室                     | remote-referral | told        | 0818-
          异地就医备案怎么办理 > 4                       | remote-referral | told        | 转诊
          异地就医备案怎么办理 > 第四个                   | remote-referral | told        | 转诊
          异地就医备案怎么办理 > ０                      | human           | handed-over | ''
          异地就医备案打哪个电话                          | remote-care     | told        | 0825-2257609
          异地就医备案要带什么                            | remote-care     | asked       | 1
          转人工                                        | human           | handed-over | ''
          那个咋整 > 嗯那个呢那个                        | human           | handed-over | ''
          不是报销，是医保关系转移                       | transfer        | told        | 转移
          老人突然胸口痛出大汗，要带什么去医院            | emergency       | said        | 120
          急诊怎么报销                                  | outpatient-reimbursement | told | 门诊
          公积金怎么提取                                | neighbour       | said        | 12329
          我卡里还剩多少钱                               | account-data    | said        | 查不到
          """)
  void in_turn(String written, String label, String outcome, String reply) {
    var answer = inTurn(written);
    assertThat(answer.at("/label").asText()).as(written).isEqualTo(label);
    assertThat(answer.at("/outcome").asText()).as(written).isEqualTo(outcome);
    assertThat(answer.at("/reply/web").asText()).as(written).contains(reply);
  }

  @Test
  void two_matters_are_both_answered() {
    var answer = inTurn("生育津贴怎么申领，另外医保关系怎么转移");
    var labels = List.of(answer.at("/label").asText(), answer.at("/second/label").asText());
    assertThat(labels).containsExactlyInAnyOrder("maternity-allowance", "transfer");
  }

  /** Own data cannot be looked up here, so nothing may invite the number. */
  @Test
  void nobody_is_asked_for_an_identity_number() {
    var reply = inTurn("我的报销到账没有").at("/reply/web").asText();
    assertThat(reply).doesNotContain("请提供", "请发送", "发一下您的身份证");
  }

  private static JsonNode inTurn(String written) {
    JsonNode last = null;
    for (String turn : written.split(" > ")) last = server.api(written, turn.strip());
    return last;
  }

  // ---- what is kept

  @ParameterizedTest
  @CsvSource({
    "510902199001011237",
    "５１０９０２１９９００１０１１２３７",
    "510902 19900101 1237",
    "13512345678",
    "6222021234567890123"
  })
  void personal_numbers_are_nowhere(String number) throws Exception {
    String text = "我身份证" + number + "，异地转诊备案怎么办";
    assertThat(server.wechat("oPERSONAL", text)).contains("转诊").doesNotContain(number);
    server.sms("13800138077", text);
    server.page(server.browser(), text);
    server.api("13800138077", text);
    for (String secret : List.of(number, "oPERSONAL", "13800138077")) {
      assertThat(filesWith(secret)).as("files with “%s”", secret).isEmpty();
      assertThat(LOG.list.stream().map(Object::toString)).noneMatch(l -> l.contains(secret));
    }
  }

  private static List<String> filesWith(String secret) throws IOException {
    var found = new ArrayList<String>();
    try (var files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        String sought =
            new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        if (bytes.contains(sought)) found.add(file.getFileName().toString());
      }
    }
    return found;
  }

  @Test
  void a_restart_forgets_no_conversation(@TempDir Path own) {
    try (var before = WholeServer.start(own)) {
      assertThat(before.wechat("oRESTART", "异地就医备案怎么办理")).contains("4 ");
    }
    try (var after = WholeServer.start(own)) {
      assertThat(after.wechat("oRESTART", "4")).contains("转诊", "0825-2257609");
    }
    try (var after = WholeServer.start(own)) {
      assertThat(after.wechat("oRESTART", "要带什么")).contains("转诊转院");
    }
  }
}
