package wenbao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenbao.application.AnswerLinks;
import wenbao.testing.OurData;

/** A link to an answer in large type, given by the service as it is wired and opened by it. */
class AnswerLinkTest {
  private static final String SERVER = "https://yibao.example.gov.cn";
  private final HttpClient http = HttpClient.newHttpClient();
  @TempDir Path data;

  @Test
  void opens_after_a_restart_too() {
    var answer = OurMind.ask("转院去华西要带什么材料", "suining").considered().answer();
    String path;
    try (var server = start(SERVER)) {
      var links = server.getApplicationContext().getBean(AnswerLinks.class);
      String address = links.of(answer, OurData.NOW).orElseThrow();
      assertThat(address).startsWith(SERVER + "/a/suining/remote-referral.ma/");
      // The clock of the wired service is the real one.
      path = links.of(answer, Wiring.system().instant()).orElseThrow().substring(SERVER.length());
      assertThat(page(server, path)).contains("异地转诊人员备案", "href=\"tel:08252257609\"");
    }
    try (var server = start(SERVER)) {
      assertThat(page(server, path)).contains("异地转诊人员备案");
    }
  }

  @Test
  void a_wrong_address_stops_the_start() {
    assertThatThrownBy(() -> start("yibao.example.gov.cn"))
        .hasStackTraceContaining("wenbao.address (WENBAO_ADDRESS)");
  }

  private EmbeddedServer start(String address) {
    var settings =
        new HashMap<String, Object>(
            Map.of(
                "wenbao.data",
                data.toString(),
                "wenbao.embeddings",
                "false",
                "wenbao.address",
                address,
                "micronaut.server.port",
                "-1"));
    return ApplicationContext.run(EmbeddedServer.class, settings, "test");
  }

  private String page(EmbeddedServer server, String path) {
    var request = HttpRequest.newBuilder(URI.create(server.getURI() + path)).build();
    return WholeServer.send(http, request).body();
  }
}
