package wenbao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wenbao.channel.wechat.FakeWeChatApi.CALLBACK_CHECK;
import static wenbao.channel.wechat.FakeWeChatApi.MENU_CREATE;
import static wenbao.channel.wechat.FakeWeChatApi.MENU_GET;
import static wenbao.channel.wechat.FakeWeChatApi.STABLE_TOKEN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import wenbao.channel.wechat.FakeWeChatApi;
import wenbao.channel.wechat.Fault;
import wenbao.content.Broken;
import wenbao.domain.Channel;
import wenbao.domain.Conversation;
import wenbao.testing.OurData;

/** What an operator or an editor types, what he reads then, and the code it ends with. */
class CommandsTest {
  private static final String ITEM = "knowledge/items/remote-referral.yml";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # typed              | code | printed
          --help               | 0    | serve
          serve --help         | 0    | MICRONAUT_SERVER_PORT
          check --help         | 0    | intents
          evaluate --help      | 0    | --json
          ask --help           | 0    | --bureau
          --version            | 0    | 问保
          help check           | 0    | check
          serv                 | 2    | serve
          serve --prot=8080    | 2    | --prot
          evaluate             | 2    | 文件
          evaluate q --channel=fax | 2 | wechat、sms、web、api
          evaluate --help      | 0    | --compare
          ask                  | 2    | 问题
          templates --help     | 0    | --form
          templates --form=fax | 1    | aliyun
          templates --bureau=x | 1    | suining
          templates            | 0    | 【遂宁医保】医保电子凭证申领：国家医保服务平台APP
          templates --form=aliyun  | 0 | "${name}：请打电话问，责任科室${office}，电话${phone}。"
          templates --form=tencent | 0 | "{1}：请打电话问，责任科室{2}，电话{3}。"
          wechat               | 2    | menu
          wechat menu --help   | 0    | --push
          wechat menu          | 2    | 账号
          wechat check --help  | 0    | ping
          wechat ips --help    | 0    | 防火墙
          """)
  void explains_itself(String typed, int code, String printed) {
    var written = new ByteArrayOutputStream();
    var line = new CommandLine(new Main());
    try (var out = new PrintWriter(written, true, StandardCharsets.UTF_8)) {
      line.setOut(out).setErr(out);
      assertThat(line.execute(typed.split(" "))).isEqualTo(code);
    }
    assertThat(written.toString(StandardCharsets.UTF_8)).contains(printed);
  }

  @Test
  void check_finds_nothing_wrong_with_our_folders() throws Exception {
    var ended = run(Map.of(), "check");
    assertThat(ended.code).as(ended.printed).isZero();
    assertThat(ended.printed).contains("没有错误").doesNotContain("错误 ");
  }

  @Test
  void ask_answers_on_the_terminal() throws Exception {
    var ended = run(Map.of("WENBAO_EMBEDDINGS", "false"), "ask", "转院去华西要带什么材料");
    assertThat(ended.code).as(ended.printed).isZero();
    assertThat(ended.printed).contains("转诊", "0825-2257609");
    assertThat(folder.resolve("data/wenbao.db")).doesNotExist();
  }

  @Test
  void evaluate_prints_and_writes_figures() throws Exception {
    Path questions = folder.resolve("own.tsv");
    Files.writeString(questions, "转院去华西要带什么材料\tremote-referral\n公积金怎么提取\tneighbour\n");
    var ended = run(Map.of("WENBAO_EMBEDDINGS", "false"), "evaluate", questions.toString());
    assertThat(ended.code).as(ended.printed).isZero();
    assertThat(ended.printed).contains("100.0%", "1 / 1", "图表：");
    try (var written = Files.list(folder.resolve("data/evaluation"))) {
      assertThat(written.map(f -> f.toString().replaceFirst(".*\\.", "")))
          .containsExactlyInAnyOrder("json", "html");
    }
  }

  @Test
  void evaluate_sets_a_run_beside_the_last_one() throws Exception {
    Path questions = folder.resolve("own.tsv");
    Files.writeString(questions, "转院去华西要带什么材料\tremote-referral\n");
    var words = Map.of("WENBAO_EMBEDDINGS", "false");
    run(words, "evaluate", questions.toString(), "--channel", "sms");
    var other = run(words, "evaluate", questions.toString());
    assertThat(other.printed).doesNotContain("比上次").doesNotContain("短信条数");
    var again = run(words, "evaluate", questions.toString(), "--channel", "sms");
    assertThat(again.printed).contains("比上次", "±0.0", "没有一个标签差到两句", "短信条数");
  }

  @Test
  void evaluate_compares_only_what_differs() throws Exception {
    var ended = run(Map.of("WENBAO_EMBEDDINGS", "false"), "evaluate", "q.tsv", "--compare");
    assertThat(ended.code).isEqualTo(Main.FAILED);
    assertThat(ended.printed).contains("WENBAO_EMBEDDINGS");
  }

  @Test
  void evaluate_names_the_line_that_is_wrong() throws Exception {
    Path questions = folder.resolve("own.tsv");
    Files.writeString(questions, "转院去华西要带什么材料 remote-referral\n");
    var ended = run(Map.of("WENBAO_EMBEDDINGS", "false"), "evaluate", questions.toString());
    assertThat(ended.code).isEqualTo(Main.FAILED);
    assertThat(ended.printed).contains("own.tsv:1");
  }

  // ---- official accounts

  @Test
  void wechat_menu_shows_and_only_then_pushes() throws Exception {
    try (var wechat = new FakeWeChatApi()) {
      var before = run(accountOf(wechat), "wechat", "menu", "gh_suining01");
      assertThat(before.code).as(before.printed).isEqualTo(Main.FAILED);
      assertThat(before.printed).contains("加上 办事 › 异地就医备案：问“异地就医备案”", "--push");

      var pushed = run(accountOf(wechat), "wechat", "menu", "gh_suining01", "--push");
      assertThat(pushed.code).as(pushed.printed).isZero();
      assertThat(pushed.printed).contains("加上 人工", "换上了");

      var after = run(accountOf(wechat), "wechat", "menu", "gh_suining01");
      assertThat(after.code).as(after.printed).isZero();
      assertThat(after.printed).isEqualTo("公众号上的菜单和 knowledge/menu.yml 一样。\n");

      assertThat(wechat.calls())
          .extracting(FakeWeChatApi.Call::path)
          .containsExactly(STABLE_TOKEN, MENU_GET, MENU_GET, MENU_CREATE, MENU_GET);
      assertThat(wechat.violations()).isEmpty();
    }
  }

  @Test
  void wechat_ips_lists_addresses_and_nothing_else() throws Exception {
    try (var wechat = new FakeWeChatApi()) {
      wechat.callbackIps("101.226.103.0/25", "106.55.206.146");
      var ended = run(accountOf(wechat), "wechat", "ips", "gh_suining01");
      assertThat(ended.code).as(ended.printed).isZero();
      assertThat(ended.printed).isEqualTo("101.226.103.0/25\n106.55.206.146\n");
      assertThat(wechat.violations()).isEmpty();
    }
  }

  @Test
  void wechat_check_shows_the_way_or_says_what_would_help() throws Exception {
    try (var wechat = new FakeWeChatApi()) {
      var found = run(accountOf(wechat), "wechat", "check", "gh_suining01");
      assertThat(found.code).as(found.printed).isZero();
      assertThat(found.printed).contains("域名解析到 ");

      wechat.arm(Fault.errcode(CALLBACK_CHECK, 40164, "invalid ip 192.0.2.7, not in whitelist"));
      var refused = run(accountOf(wechat), "wechat", "check", "gh_suining01");
      assertThat(refused.code).as(refused.printed).isEqualTo(Main.FAILED);
      assertThat(refused.printed).contains("192.0.2.7", "白名单").doesNotContain("\tat ");
      assertThat(wechat.violations()).isEmpty();
    }
  }

  @Test
  void wechat_names_the_accounts_there_are() throws Exception {
    try (var wechat = new FakeWeChatApi()) {
      var ended = run(accountOf(wechat), "wechat", "menu", "gh_other");
      assertThat(ended.code).as(ended.printed).isEqualTo(Main.FAILED);
      assertThat(ended.printed).contains("gh_other", "现有：gh_suining01");
      assertThat(wechat.calls()).isEmpty();
    }
  }

  @Test
  void wechat_menu_is_stopped_by_a_broken_folder_and_by_a_missing_menu() throws Exception {
    try (var wechat = new FakeWeChatApi()) {
      copyFolders();
      var own = new HashMap<>(accountOf(wechat));
      own.putAll(copied());
      Path menu = folder.resolve("knowledge/menu.yml");
      Files.writeString(menu, Files.readString(menu).replace("ask: 转人工", "ask: 转工人"));
      var broken = run(own, "wechat", "menu", "gh_suining01", "--push");
      assertThat(broken.code).as(broken.printed).isEqualTo(Main.FAILED);
      assertThat(broken.printed).contains("knowledge/menu.yml:", "转工人").doesNotContain("\tat ");

      Files.delete(menu);
      var missing = run(own, "wechat", "menu", "gh_suining01", "--push");
      assertThat(missing.code).as(missing.printed).isEqualTo(Main.FAILED);
      assertThat(missing.printed).contains("menu.yml", "README.md");
      assertThat(wechat.calls()).isEmpty();
    }
  }

  /** An account that speaks with this WeChat. */
  private Map<String, String> accountOf(FakeWeChatApi wechat) throws IOException {
    Path configuration = folder.resolve("wenbao.properties");
    var lines = new StringBuilder();
    wechat
        .account("gh_suining01")
        .forEach((key, value) -> lines.append(key).append('=').append(value).append('\n'));
    Files.writeString(configuration, lines);
    return Map.of("MICRONAUT_CONFIG_FILES", configuration.toString());
  }

  // ---- broken folders

  @ParameterizedTest
  @CsvSource({"check", "serve"})
  void says_which_line_is_broken_and_does_not_go_on(String command) throws Exception {
    copyFolders();
    int line = breakItem();
    var ended = run(copied(), command);
    assertThat(ended.code).as(ended.printed).isEqualTo(Main.FAILED);
    assertThat(ended.printed).contains("remote-referral.yml:" + line, "materails", "materials");
    assertThat(ended.printed).doesNotContain("\tat ").doesNotContain("问保已经启动");
  }

  @Test
  void a_folder_that_is_not_there_is_named() throws Exception {
    var ended = run(Map.of("WENBAO_KNOWLEDGE", folder.resolve("nowhere").toString()), "serve");
    assertThat(ended.code).isEqualTo(Main.FAILED);
    assertThat(ended.printed).contains("wenbao.knowledge", "nowhere");
  }

  @Test
  void a_broken_reload_keeps_what_runs_and_a_mended_one_is_taken_over() throws Exception {
    copyFolders();
    var settings =
        new Settings(
            folder.resolve("knowledge"),
            folder.resolve("intents"),
            folder.resolve("data"),
            "suining",
            false,
            "");
    var mind = new Mind(settings, () -> OurData.NOW);
    String version = mind.knowledge().running().version();
    String whole = Files.readString(folder.resolve(ITEM));

    breakItem();
    assertThatThrownBy(mind::reload)
        .isInstanceOf(Broken.class)
        .hasMessageContaining("remote-referral.yml");
    assertThat(mind.knowledge().running().version()).isEqualTo(version);
    assertThat(name(mind)).isEqualTo("异地转诊人员备案");

    Files.writeString(folder.resolve(ITEM), whole.replace("name: 异地转诊人员备案", "name: 异地转诊备案"));
    mind.reload();
    assertThat(mind.knowledge().running().version()).isNotEqualTo(version);
    assertThat(name(mind)).isEqualTo("异地转诊备案");
  }

  private static String name(Mind mind) {
    var fresh = Conversation.fresh("reload", "suining");
    var answer =
        mind.considering().consider("转院去华西要带什么材料", "suining", Channel.API, fresh, OurData.NOW);
    return mind.knowledge().running().item(answer.considered().answer().label()).name();
  }

  private void copyFolders() throws IOException {
    for (String name : List.of("knowledge", "intents")) {
      try (var files = Files.walk(Path.of(name))) {
        files.forEach(this::copy);
      }
    }
  }

  private void copy(Path file) {
    try {
      Files.copy(file, folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a key wrongly, and says in which line. */
  private int breakItem() throws IOException {
    Path item = folder.resolve(ITEM);
    var lines = new ArrayList<>(Files.readAllLines(item));
    int at =
        lines.indexOf(lines.stream().filter(l -> l.startsWith("materials:")).findFirst().get());
    lines.set(at, lines.get(at).replace("materials:", "materails:"));
    Files.write(item, lines);
    return at + 1;
  }

  private Map<String, String> copied() {
    return Map.of(
        "WENBAO_KNOWLEDGE", folder.resolve("knowledge").toString(),
        "WENBAO_INTENTS", folder.resolve("intents").toString());
  }

  // ---- the real process

  private record Ended(int code, String printed) {}

  private Ended run(Map<String, String> environment, String... arguments) throws Exception {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "wenbao.Main"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    var own = new HashMap<>(environment);
    own.put("WENBAO_DATA", folder.resolve("data").toString());
    own.put("MICRONAUT_SERVER_PORT", "-1");
    own.put("LC_ALL", "C.UTF-8");
    builder.environment().putAll(own);
    Path printed = folder.resolve("printed.txt");
    var process = builder.redirectOutput(printed.toFile()).start();
    try {
      boolean ended = process.waitFor(60, TimeUnit.SECONDS);
      assertThat(ended).as("ends by itself: %s", Files.readString(printed)).isTrue();
      return new Ended(process.exitValue(), Files.readString(printed));
    } finally {
      process.destroyForcibly();
    }
  }
}
