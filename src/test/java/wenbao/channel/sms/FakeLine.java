package wenbao.channel.sms;

import java.util.Map;

/** Lines as they would be configured, with nobody at the other end. */
final class FakeLine {
  private FakeLine() {}

  static Map<String, Object> byCmpp(String name) {
    String prefix = "wenbao.sms.lines." + name + ".";
    return Map.of(
        prefix + "bureau", "suining",
        prefix + "provider", "cmpp",
        prefix + "signature", "遂宁医保",
        prefix + "api", "cmpp://127.0.0.1:1",
        prefix + "key-id", "106900",
        prefix + "key-secret", "s3cret",
        prefix + "sender", "10690000");
  }
}
