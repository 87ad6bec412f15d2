package wenbao.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Behind a proxy on this machine, as it is usually run. */
@MicronautTest(contextBuilder = WebOnly.class)
@Property(name = "wenbao.api.per-minute", value = "2")
@Property(name = "wenbao.web.per-minute", value = "3")
class TooManyTest {
  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";

  @Inject EmbeddedServer server;

  @Test
  void the_third_call_within_a_minute_is_too_many() throws Exception {
    for (int i = 0; i < 2; i++) assertThat(ask("203.0.113.1").statusCode()).isEqualTo(200);
    var refused = ask("203.0.113.1");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("60");
    assertThat(refused.body()).contains("\"code\":\"too-many\"", "60 秒后再试");
    assertThat(ask("203.0.113.2").statusCode()).isEqualTo(200);
  }

  @Test
  void nobody_passes_for_another_by_writing_an_address_in_front() throws Exception {
    for (String made : new String[] {"127.0.0.1", "::1"}) {
      assertThat(ask(made + ", 203.0.113.3").statusCode()).isEqualTo(200);
    }
    assertThat(ask("127.0.0.1, 203.0.113.3").statusCode()).isEqualTo(429);
  }

  @Test
  void who_calls_from_this_machine_may_call_as_often_as_he_likes() throws Exception {
    for (int i = 0; i < 10; i++) assertThat(ask(null).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the page, each from its own address: form | status
          text=%E8%BD%AC%E9%99%A2                     | 200
          text=%E8%BD%AC%E9%99%A2&key=%22%3E          | 200
          text=%00                                    | 422
          key=x                                       | 422
          text=a&text=b                               | 400
          text=%ff%zz                                 | 400
          """)
  void the_page_takes_any_form(String form, int status) throws Exception {
    assertThat(post("/", FORM, form, "203.0.113." + (100 + form.length())).statusCode())
        .isEqualTo(status);
  }

  @Test
  void the_page_too_has_its_measure() throws Exception {
    for (int i = 0; i < 3; i++) post("/", FORM, "text=a", "203.0.113.4");
    var refused = post("/", FORM, "text=a", "203.0.113.4");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("<h1>问得太快了，请 60 秒后再试。</h1>");
  }

  @Test
  void every_page_forbids_what_is_not_ours() throws Exception {
    for (String path : new String[] {"/", "/nowhere", "/?bureau=x"}) {
      var headers = get(path).headers();
      assertThat(headers.firstValue("Content-Security-Policy"))
          .contains(
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                  + "connect-src 'self'; form-action 'self'; base-uri 'none'; "
                  + "frame-ancestors 'none'");
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    }
    assertThat(get("/assets/web/chat.css").headers().map()).doesNotContainKey("x-frame-options");
  }

  private HttpResponse<String> ask(String forwarded) throws Exception {
    return post("/api/ask", JSON, AskBody.EXAMPLE, forwarded);
  }

  private HttpResponse<String> post(String path, String type, String body, String forwarded)
      throws Exception {
    var request = request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
    if (forwarded != null) request.header("X-Forwarded-For", forwarded);
    return send(request);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  private HttpRequest.Builder request(String path) {
    String accept = path.startsWith("/api/") ? "*/*" : "text/html,*/*;q=0.8";
    return HttpRequest.newBuilder(URI.create(server.getURI() + path)).header("Accept", accept);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}
