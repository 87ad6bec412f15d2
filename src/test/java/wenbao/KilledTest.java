package wenbao;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenbao.channel.sms.FakeGateway;
import wenbao.channel.wechat.FakeWeChat;

/** The process is killed in the middle of its work; who had written is answered all the same. */
class KilledTest {
  private static final int CITIZENS = 30;
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path data;
  private final FakeGateway gateway = new FakeGateway();
  private final HttpClient http = HttpClient.newHttpClient();
  private URI server;
  private Process process;

  @BeforeEach
  void start() throws Exception {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    server = URI.create("http://127.0.0.1:" + port);
    startAgain();
  }

  @AfterEach
  void stop() throws Exception {
    kill();
    gateway.close();
  }

  @Test
  void every_sms_is_answered_once() throws Exception {
    var pushed = new ArrayList<String>();
    for (int i = 0; i < CITIZENS; i++) {
      if (i == CITIZENS / 2) {
        waitFor(() -> answered().size() == CITIZENS / 2);
        // The gateway takes these and says nothing: nobody knows whether they arrived.
        for (int n = 0; n < 8; n++) gateway.faults.add(FakeGateway.Fault.TIMEOUT);
      }
      push(i);
      pushed.add(number(i));
    }
    waitFor(() -> answered().size() > CITIZENS / 2);
    kill();
    gateway.faults.clear();
    int before = answered().size();
    startAgain();
    push(CITIZENS - 1); // the gateway repeats what it is not sure of

    waitFor(() -> answered().containsAll(pushed));
    Thread.sleep(1_500); // whatever comes twice comes now
    System.out.printf(
        "%d answered before the kill, %d after it, %d calls%n",
        before, answered().size() - before, gateway.calls.size());
    assertThat(before).as("killed in the middle").isLessThan(CITIZENS);
    assertThat(firstParts()).hasSize(CITIZENS);
    assertThat(answered()).containsExactlyInAnyOrderElementsOf(pushed);
    assertThat(sameIdOtherText()).isEmpty();
  }

  @Test
  void a_repetition_by_wechat_gets_the_answer() throws Exception {
    var wechat = new FakeWeChat(server);
    String answered = FakeWeChat.text(WholeServer.ACCOUNT, "异地转诊备案怎么办", "71");
    String reply = read(wechat, answered);
    assertThat(reply).contains("0825-2257609");
    String lost = FakeWeChat.text(WholeServer.ACCOUNT, "要带什么", "72");
    var sent = Thread.ofVirtual().start(() -> wechatThatDies(wechat, lost));
    Thread.sleep(3); // received, stored, or answered: the repetition must work after any of them
    kill();
    sent.join();
    startAgain();
    assertThat(read(wechat, answered)).as("answered before").isEqualTo(reply);
    waitFor(() -> !read(wechat, lost).isEmpty());
    assertThat(read(wechat, lost)).contains("转诊转院");
  }

  private static void wechatThatDies(FakeWeChat wechat, String message) {
    try {
      wechat.safe(WholeServer.ACCOUNT, message);
    } catch (AssertionError died) {
      // Nobody hears the answer, which is what this is about.
    }
  }

  private static String read(FakeWeChat wechat, String message) {
    String body = wechat.safe(WholeServer.ACCOUNT, message).body();
    return body.contains("<Encrypt>") ? FakeWeChat.content(wechat.unseal(body)) : "";
  }

  // ---- the process

  private void startAgain() throws Exception {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx400m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "wenbao.Main",
            "serve");
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(data.resolve("out.txt").toFile());
    builder.environment().put("MICRONAUT_SERVER_PORT", Integer.toString(server.getPort()));
    builder.environment().put("MICRONAUT_CONFIG_FILES", settings().toString());
    process = builder.start();
    waitFor(this::isUp);
  }

  private File settings() throws IOException {
    var settings = new HashMap<>(WholeServer.settings(data, gateway));
    settings.putAll(
        Map.of(
            "wenbao.answering.every", "1s",
            "wenbao.sending.every", "1s",
            "wenbao.sending.timeout", "1s",
            "wenbao.sending.lease", "3s"));
    String lines =
        settings.entrySet().stream()
            .map(e -> e.getKey() + ": \"" + e.getValue() + "\"")
            .collect(Collectors.joining("\n"));
    return Files.writeString(data.resolve("settings.yml"), lines).toFile();
  }

  private boolean isUp() throws Exception {
    if (!process.isAlive()) throw new AssertionError(Files.readString(data.resolve("out.txt")));
    try {
      return get("/health/readiness").statusCode() == 200;
    } catch (ConnectException notYet) {
      return false;
    }
  }

  private void kill() throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString());
  }

  // ---- what goes in and what comes out

  private static String number(int citizen) {
    return "138001380%02d".formatted(citizen);
  }

  private void push(int citizen) throws Exception {
    var body =
        JSON.createObjectNode()
            .put("id", "up-" + citizen)
            .put("from", number(citizen))
            .put("to", "106900001")
            .put("text", "异地转诊备案怎么办")
            .put("receivedAt", "2026-01-01T10:00:00+08:00");
    var request =
        HttpRequest.newBuilder(server.resolve(FakeGateway.up(WholeServer.LINE)))
            .POST(BodyPublishers.ofString(body.toString()))
            .build();
    assertThat(http.send(request, BodyHandlers.ofString()).body()).isEqualTo("{\"code\":0}");
  }

  /** The numbers that got an answer. */
  private Set<String> answered() {
    return gateway.calls.stream()
        .map(call -> call.text().replaceFirst("(?s).*\"to\":\"([0-9]+)\".*", "$1"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The ids of first parts; the gateway delivers each id once, however often it is sent. */
  private Set<String> firstParts() {
    return gateway.calls.stream()
        .map(FakeGateway.Call::id)
        .filter(id -> id.endsWith("-0"))
        .collect(Collectors.toSet());
  }

  /** The ids under which two different things were sent. */
  private List<String> sameIdOtherText() {
    return gateway.calls.stream()
        .collect(
            Collectors.groupingBy(
                FakeGateway.Call::id,
                Collectors.mapping(FakeGateway.Call::text, Collectors.toSet())))
        .entrySet()
        .stream()
        .filter(e -> e.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void waitFor(Condition condition) throws Exception {
    var end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > end) throw new AssertionError("not within forty seconds");
      Thread.sleep(50);
    }
  }
}
