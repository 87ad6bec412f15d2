package wenbao.channel.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import wenbao.channel.web.Asked.Question;
import wenbao.channel.web.Asked.Refused;
import wenbao.domain.Bureau;

/** Reads the body of {@code POST /api/ask}, and says what would be right where it is wrong. */
@Singleton
final class AskBody {
  static final String EXAMPLE = "{\"text\": \"转院要带什么材料\"}";

  private static final int MOST_BYTES = 64 * 1024;
  private static final int LONGEST_USER = 128;

  private final JsonMapper json;
  private final Bureaus bureaus;

  AskBody(JsonMapper json, Bureaus bureaus) {
    this.json = json;
    this.bureaus = bureaus;
  }

  Asked read(byte[] body) {
    if (body.length == 0) return broken("没有收到内容");
    if (body.length > MOST_BYTES) {
      return new Refused(Problem.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE));
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      // In brackets, because the mapper does not mind what comes after the first value.
      JsonNode list = json.readValue("[" + text + "]", JsonNode.class);
      boolean one = list.size() == 1 && list.get(0).isObject();
      return one ? read(list.get(0)) : broken("内容要是一个 JSON 对象");
    } catch (CharacterCodingException e) {
      return broken("内容不是 UTF-8 编码");
    } catch (IOException e) {
      return broken("JSON 写得不完整");
    }
  }

  private Asked read(JsonNode node) {
    String text = Written.clean(string(node, "text").orElse(""));
    if (text.isEmpty()) return refused("text-missing", "请在 text 里写要问的话，例如 " + EXAMPLE);
    if (Written.isTooLong(text)) {
      String message = "text 最多 %d 个字，收到 %d 个。请只写要问的事。";
      return refused("text-too-long", message.formatted(Written.MOST, Written.length(text)));
    }
    if (isNoString(node, "user")) return refused("user-wrong", "user 要写成字符串，例如 \"u-7f3a\"。");
    Optional<String> user = string(node, "user").map(Written::clean).filter(u -> !u.isEmpty());
    if (user.filter(u -> u.length() > LONGEST_USER).isPresent()) {
      return refused("user-too-long", "user 最多 " + LONGEST_USER + " 个字符，例如 \"u-7f3a\"。");
    }
    if (isNoString(node, "bureau")) return new Refused(bureaus.unknown());
    Optional<Bureau> bureau = bureaus.publisher(string(node, "bureau").orElse(null));
    return bureau.isEmpty()
        ? new Refused(bureaus.unknown())
        : new Question(text, user, bureau.get());
  }

  private static Optional<String> string(JsonNode node, String name) {
    return Optional.ofNullable(node.get(name))
        .filter(JsonNode::isString)
        .map(JsonNode::getStringValue);
  }

  private static boolean isNoString(JsonNode node, String name) {
    JsonNode value = node.get(name);
    return value != null && !value.isNull() && !value.isString();
  }

  private static Refused broken(String what) {
    return refused("json-broken", what + "，请发 UTF-8 编码的 JSON，例如 " + EXAMPLE);
  }

  private static Refused refused(String code, String message) {
    return new Refused(Problem.badRequest(code, message));
  }
}
