package wenbao.channel.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One response of the fake: JSON with status 200, whether it is good news or not. */
record FakeAnswer(int status, Map<String, String> headers, byte[] body) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final AtomicInteger RIDS = new AtomicInteger();

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static FakeAnswer json(ObjectNode json) {
    return json(json.toString().getBytes(UTF_8));
  }

  static FakeAnswer json(String json) {
    return json(json.getBytes(UTF_8));
  }

  private static FakeAnswer json(byte[] json) {
    return new FakeAnswer(200, Map.of("Content-Type", "application/json; encoding=utf-8"), json);
  }

  static FakeAnswer ok() {
    return json(object().put("errcode", 0).put("errmsg", "ok"));
  }

  /** 0 is no error. */
  static FakeAnswer error(int code) {
    return code == 0 ? ok() : error(code, FakeErrors.text(code));
  }

  static FakeAnswer error(int code, String text) {
    String rid = " rid: 69a4e010-%08x-5b0f4c11".formatted(RIDS.incrementAndGet());
    return json(object().put("errcode", code).put("errmsg", text + rid));
  }

  static FakeAnswer html(int status, String html) {
    return new FakeAnswer(status, Map.of("Content-Type", "text/html"), html.getBytes(UTF_8));
  }

  static FakeAnswer file(String type, String name, byte[] content) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", type);
    headers.put("Content-disposition", "attachment; filename=\"" + name + "\"");
    return new FakeAnswer(200, headers, content);
  }

  boolean hasToken() {
    return new String(body, UTF_8).startsWith("{\"access_token\"");
  }

  FakeAnswer cutOff() {
    return new FakeAnswer(status, headers, Arrays.copyOf(body, body.length / 2));
  }

  /** The same good news as a GET gives it, without a code; bad news stays what it is. */
  FakeAnswer withoutErrcode() {
    String text = new String(body, UTF_8);
    return text.startsWith("{\"errcode\":0,")
        ? json(text.replaceFirst("\"errcode\":0,\"errmsg\":\"ok\",?", ""))
        : this;
  }

  void write(HttpExchange exchange) throws IOException {
    try (exchange) {
      headers.forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      if (body.length > 0) exchange.getResponseBody().write(body);
    }
  }
}
