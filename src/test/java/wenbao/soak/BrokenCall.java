package wenbao.soak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import wenbao.channel.wechat.WeChatCalls;
import wenbao.testing.Mutate;

/**
 * A call with something broken in it, as it goes over the wire: the body, the envelope, the message
 * under the seal, or what stands behind the address.
 */
record BrokenCall(Kind kind, byte[] bytes) {
  static final String PLAIN = "gh_plain01";
  static final String BOTH = "gh_both01";
  static final String SAFE = "gh_safe01";

  /** Nobody may read these anywhere but in an answer to whoever wrote them. */
  static final List<String> PERSONAL = List.of("oFuzz", "悄悄话", "13800138000");

  enum Kind {
    PLAIN_BODY("明文，消息坏了"),
    BOTH_BODY("兼容模式，外面坏了"),
    BOTH_SEALED("兼容模式，密封的里面坏了"),
    SAFE_BODY("安全模式，外面坏了"),
    SAFE_SEALED("安全模式，密封的里面坏了"),
    QUERY_VALUES("参数的值坏了"),
    QUERY_BYTES("参数的字节坏了"),
    VERIFY_VALUES("验证地址，参数的值坏了"),
    VERIFY_BYTES("验证地址，参数的字节坏了");

    final String name;

    Kind(String name) {
      this.name = name;
    }
  }

  /** The same kind and the same damage for the same number, whatever the clock says. */
  static BrokenCall of(int number, long seed) {
    var random = new SplittableRandom(seed + number * 0x9E3779B97F4A7C15L);
    var kind = Kind.values()[random.nextInt(Kind.values().length)];
    return new Broken(random, number).call(kind);
  }

  /** One whose every part is as it should be. */
  static BrokenCall whole(int number) {
    var broken = new Broken(new SplittableRandom(number), number);
    String message = broken.message(PLAIN);
    String query = WeChatCalls.written(broken.query());
    return new BrokenCall(Kind.PLAIN_BODY, post(PLAIN, query, message.getBytes(UTF_8)));
  }

  private record Broken(RandomGenerator random, int number) {
    BrokenCall call(Kind kind) {
      return new BrokenCall(
          kind,
          switch (kind) {
            case PLAIN_BODY -> post(PLAIN, WeChatCalls.written(query()), mutated(message(PLAIN)));
            case BOTH_BODY -> outside(BOTH);
            case BOTH_SEALED -> inside(BOTH);
            case SAFE_BODY -> outside(SAFE);
            case SAFE_SEALED -> inside(SAFE);
            case QUERY_VALUES -> post(PLAIN, values(query()), message(PLAIN).getBytes(UTF_8));
            case QUERY_BYTES -> queryBytes();
            case VERIFY_VALUES -> get(values(echo()));
            case VERIFY_BYTES -> get(bytes(WeChatCalls.written(echo())));
          });
    }

    Map<String, String> query() {
      return WeChatCalls.query(openid(), Instant.now());
    }

    private Map<String, String> echo() {
      var query = query();
      query.put("echostr", "4375120948345356249");
      return query;
    }

    private String openid() {
      return "oFuzz%023d".formatted(number % 500);
    }

    String message(String account) {
      String text = "医保码怎么激活，悄悄话" + number + "，打13800138000";
      String id = Long.toString(System.currentTimeMillis() * 1_000_000 + number);
      return WeChatCalls.text(account, openid(), text, id, Instant.now());
    }

    private byte[] outside(String account) {
      var query = query();
      String message = message(account);
      String body = around(account, message, WeChatCalls.seal(query, message));
      return post(account, WeChatCalls.written(query), mutated(body));
    }

    private byte[] inside(String account) {
      var query = query();
      String message = message(account);
      String encrypt = WeChatCalls.seal(query, new String(mutated(message), UTF_8));
      String body = around(account, message, encrypt);
      return post(account, WeChatCalls.written(query), body.getBytes(UTF_8));
    }

    private static String around(String account, String message, String encrypt) {
      return account.equals(BOTH)
          ? WeChatCalls.both(message, encrypt)
          : WeChatCalls.envelope(account, encrypt);
    }

    private byte[] queryBytes() {
      var query = query();
      String account = random.nextBoolean() ? BOTH : SAFE;
      String message = message(account);
      String body = around(account, message, WeChatCalls.seal(query, message));
      return post(account, bytes(WeChatCalls.written(query)), body.getBytes(UTF_8));
    }

    /** One is spoiled, left out or there twice; what comes of it is written as it should be. */
    private String values(Map<String, String> query) {
      var written = new ArrayList<String>();
      int chosen = random.nextInt(query.size());
      int number = 0;
      for (var one : query.entrySet()) {
        String right = WeChatCalls.written(Map.of(one.getKey(), one.getValue()));
        if (number++ != chosen) written.add(right);
        else written.addAll(spoiled(one.getKey(), one.getValue(), right));
      }
      return String.join("&", written);
    }

    private List<String> spoiled(String name, String value, String right) {
      String broken = WeChatCalls.written(Map.of(name, new String(mutated(value), UTF_8)));
      return switch (random.nextInt(4)) {
        case 0 -> List.of();
        case 1 -> List.of(right, broken);
        default -> List.of(broken);
      };
    }

    private String bytes(String query) {
      return new String(mutated(query), ISO_8859_1);
    }

    private byte[] mutated(String text) {
      return new Mutate(random).mutated(text);
    }
  }

  private static byte[] get(String query) {
    return request("GET", SAFE, query, new byte[0]);
  }

  private static byte[] post(String account, String query, byte[] body) {
    return request("POST", account, query, body);
  }

  private static byte[] request(String method, String account, String query, byte[] body) {
    String head =
        method
            + " /webhooks/wechat/"
            + account
            + "?"
            + query
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/xml\r\nContent-Length: "
            + body.length
            + "\r\nConnection: close\r\n\r\n";
    byte[] start = head.getBytes(ISO_8859_1);
    byte[] all = Arrays.copyOf(start, start.length + body.length);
    System.arraycopy(body, 0, all, start.length, body.length);
    return all;
  }
}
