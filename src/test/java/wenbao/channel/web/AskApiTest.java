package wenbao.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.application.Incoming;
import wenbao.domain.Channel;

/** The public contract, over the wire. */
@MicronautTest(contextBuilder = WebOnly.class)
class AskApiTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @Inject EmbeddedServer server;
  @Inject FakeAnswering answering;
  @Inject JsonMapper json;

  @Test
  void tells_everything_that_the_contract_names() throws Exception {
    var response = post("{\"text\": \"转院去华西要带什么材料\"}");
    assertThat(response.statusCode()).isEqualTo(200);
    String row = "{\"document\":\"遂宁市医疗保障局主动公开事项目录\",\"title\":\"异地转诊人员备案办理流程及方式\",\"line\":60}";
    assertThat(response.body())
        .contains("\"outcome\":\"told\",\"label\":\"remote-referral\",\"bureau\":\"suining\"")
        .contains("\"row\":" + row)
        .contains("\"aspects\":[\"materials\"]")
        .contains(
            "\"candidates\":[{\"label\":\"remote-referral\",\"probability\":0.94,"
                + "\"by\":\"LikelyIntents\"}]")
        .contains("{\"number\":2,\"label\":\"remote-referral\",\"name\":\"要多久\"}")
        .contains(
            "{\"aspect\":\"phone\",\"text\":\"0825-2257609\",\"sources\":[\""
                + Answers.CATALOGUE
                + "\"]}")
        .contains("\"second\":null")
        .contains("\"reply\":{\"wechat\":\"异地转诊人员备案\\n")
        .contains("\"sms\":[\"【遂宁医保】异地转诊人员备案\\n")
        .contains("\"web\":\"异地转诊人员备案\\n");
  }

  @Test
  void says_null_where_there_is_nothing() throws Exception {
    assertThat(post("{\"text\": \"公积金怎么提取\"}").body())
        .contains("\"row\":null", "\"aspects\":[\"whole\"]", "\"choices\":[]", "\"second\":null");
  }

  @Test
  void gives_the_second_matter_the_same_shape() throws Exception {
    JsonNode answer = json.readValue(post("{\"text\": \"我有两件事\"}").body(), JsonNode.class);
    JsonNode second = answer.get("second");
    assertThat(second.get("inquiry")).isEqualTo(answer.get("inquiry"));
    assertThat(second.get("label").getStringValue()).isEqualTo("account-withdrawal");
    assertThat(second.get("fields").size()).isEqualTo(4);
    assertThat(second.get("second").isNull()).isTrue();
  }

  @Test
  void remembers_whom_it_is_told_of_and_nobody_else() throws Exception {
    answering.asked.clear();
    post("{\"text\": \"转院\", \"user\": \"u-1\", \"bureau\": \"dazhou\"}");
    post("{\"text\": \"转院\", \"user\": \"u-1\"}");
    post("{\"text\": \"转院\"}");
    post("{\"text\": \"转院\", \"user\": \"\"}");
    var senders = answering.asked.stream().map(Incoming::sender).toList();
    assertThat(senders).startsWith("u-1", "u-1").hasSize(4);
    assertThat(new HashSet<>(senders)).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          # body                                      | status | code
          {}                                          | 400 | text-missing
          {"text": null}                              | 400 | text-missing
          {"text": 12393}                             | 400 | text-missing
          {"text": ["转院"]}                          | 400 | text-missing
          {"text": " 　\\n\\u0000\\ud800 "}           | 400 | text-missing
          {"text": "转院"                             | 400 | json-broken
          {"text": "转院"} 还有                       | 400 | json-broken
          {"text": "转院"}, {"text": "公积金"}        | 400 | json-broken
          转院                                        | 400 | json-broken
          null                                        | 400 | json-broken
          ["转院"]                                    | 400 | json-broken
          ``                                          | 400 | json-broken
          {"text": "转院", "bureau": "chengdu"}       | 400 | bureau-unknown
          {"text": "转院", "bureau": "beijing"}       | 400 | bureau-unknown
          {"text": "转院", "bureau": 510900}          | 400 | bureau-unknown
          {"text": "转院", "user": 7}                 | 400 | user-wrong
          {"text": "请让它出错"}                      | 500 | internal
          """)
  void refuses(String body, int status, String code) throws Exception {
    assertProblem(post(body), status, code);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # letter, times, user, status, code
          医,        2000,  128,  200,
          医,        2001,  0,    400,  text-too-long
          😀,        2000,  0,    200,
          转,        10,    129,  400,  user-too-long
          转,        70000, 0,    413,  body-too-large
          转,        900000,0,    413,  body-too-large
          """)
  void measures(String letter, int times, int user, int status, String code) throws Exception {
    String body = "{\"text\": \"%s\", \"user\": \"%s\"}";
    var response = post(body.formatted(letter.repeat(times), "u".repeat(user)));
    if (code == null) assertThat(response.statusCode()).isEqualTo(status);
    else assertProblem(response, status, code);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # method, path,         content type,                      status, code
          POST,     /api/ask,     application/json; charset=utf-8,   200,
          POST,     /api/ask,     text/plain,                        415,    content-type-wrong
          POST,     /api/ask,     application/x-www-form-urlencoded, 415,    content-type-wrong
          POST,     /api/ask,     multipart/form-data; boundary=x,   415,    content-type-wrong
          GET,      /api/ask,     application/json,                  405,    method-wrong
          DELETE,   /api/ask,     application/json,                  405,    method-wrong
          POST,     /api/asks,    application/json,                  404,    not-found
          """)
  void keeps_to_its_door(String method, String path, String type, int status, String code)
      throws Exception {
    var body = BodyPublishers.ofString("{\"text\": \"转院\"}");
    var response = send(request(path).header("Content-Type", type).method(method, body));
    if (code == null) assertThat(response.statusCode()).isEqualTo(status);
    else assertProblem(response, status, code);
  }

  @Test
  void refuses_what_is_no_utf8() throws Exception {
    byte[] gbk = "{\"text\": \"转院要带什么材料\"}".getBytes("GBK");
    var body = BodyPublishers.ofByteArray(gbk);
    var response = send(request("/api/ask").header("Content-Type", "application/json").POST(body));
    assertProblem(response, 400, "json-broken");
  }

  @Test
  void our_example_is_accepted() throws Exception {
    assertThat(post(AskBody.EXAMPLE).statusCode()).isEqualTo(200);
  }

  @Test
  void the_bureaus_that_it_names_are_accepted() throws Exception {
    String message = message(post("{\"text\": \"转院\", \"bureau\": \"x\"}"));
    String named = message.replaceAll(".*：|。", "");
    assertThat(named.split("、")).containsExactly("suining", "dazhou");
    for (String bureau : named.split("、")) {
      String body = "{\"text\": \"转院\", \"bureau\": \"" + bureau + "\"}";
      assertThat(post(body).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void passes_on_what_the_service_needs() throws Exception {
    answering.asked.clear();
    post("{\"text\": \" 转院\\u0007要\\r\\n带什么 \", \"user\": \"u-1\", \"bureau\": \"dazhou\"}");
    var incoming = answering.asked.getFirst();
    assertThat(incoming.channel()).isEqualTo(Channel.API);
    assertThat(incoming.account()).isEqualTo("api");
    assertThat(incoming.sender()).isEqualTo("u-1");
    assertThat(incoming.bureau()).isEqualTo("dazhou");
    assertThat(incoming.text()).isEqualTo("转院 要\n带什么");
    assertThat(incoming.at()).isEqualTo("2026-03-02T01:00:00Z");
  }

  /** The log and the caller see where it broke, not what was written. */
  @Test
  void a_failure_repeats_nothing_personal() throws Exception {
    assertThat(post("{\"text\": \"出错\"}").body()).doesNotContain("510902199001011234");
    var failure = new IllegalStateException("510902199001011234", new IOException("1990"));
    assertThat(Failures.where(failure))
        .contains("IllegalStateException", "caused by java.io.IOException", "AskApiTest")
        .doesNotContain("1990");
  }

  private void assertProblem(HttpResponse<String> response, int status, String code)
      throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    JsonNode error = json.readValue(response.body(), JsonNode.class).get("error");
    assertThat(error.get("code").getStringValue()).isEqualTo(code);
    assertThat(error.get("message").getStringValue()).containsPattern("\\p{IsHan}.*。?");
  }

  private String message(HttpResponse<String> response) throws Exception {
    var error = json.readValue(response.body(), JsonNode.class).get("error");
    return error.get("message").getStringValue();
  }

  private HttpResponse<String> post(String body) throws Exception {
    var publisher = BodyPublishers.ofString(body, StandardCharsets.UTF_8);
    return send(request("/api/ask").header("Content-Type", "application/json").POST(publisher));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.getURI() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }
}
