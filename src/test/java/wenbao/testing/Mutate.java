package wenbao.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Spoils bytes in one to three places: takes some out, doubles some, adds what hurts parsers. */
public final class Mutate {
  private static final String[] NASTY = {
    "]]>",
    "<![CDATA[",
    "<xml>",
    "</xml>",
    "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
    "<!--",
    "&a;",
    "&#0;",
    "&#xD800;",
    "<?x?>",
    "<MsgType>event</MsgType>",
    "<Event>subscribe</Event>",
    "<MsgId>99999999999999999999999</MsgId>",
    "<x:y/>",
    "<a b='",
    "{",
    "\0",
    "\r\n",
    "\r\n\r\n",
    "\uFFFE",
    "😀",
    "%",
    "%00",
    "%zz",
    "%ff%fe",
    "&",
    "&&==",
    "=",
    "+",
    ";",
    "#",
    " ",
    "signature=",
    "&nonce=",
    "&encrypt_type=aes",
    "&encrypt_type=raw",
    "../../../etc/passwd",
    "' OR 1=1 --",
    "${jndi:x}",
    "9".repeat(400),
    "A".repeat(5000)
  };

  private final RandomGenerator random;

  public Mutate(RandomGenerator random) {
    this.random = random;
  }

  public byte[] mutated(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    for (int times = 1 + random.nextInt(3); times > 0; times--) bytes = once(bytes);
    return bytes;
  }

  private byte[] once(byte[] bytes) {
    int at = random.nextInt(bytes.length + 1);
    int end = Math.min(bytes.length, at + random.nextInt(20));
    byte[] none = {};
    return switch (random.nextInt(5)) {
      case 0 -> replaced(bytes, at, end, none);
      case 1 -> replaced(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
      case 2 -> replaced(bytes, at, at, NASTY[random.nextInt(NASTY.length)].getBytes(UTF_8));
      case 3 -> replaced(bytes, at, Math.min(bytes.length, at + 1), new byte[] {noise()});
      default -> replaced(bytes, at, random.nextInt(10) == 0 ? bytes.length : at, none);
    };
  }

  private byte noise() {
    return (byte) random.nextInt(256);
  }

  private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
    var out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.writeBytes(by);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }
}
