import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Plays WeChat: text messages of many people in safe mode, each under its own MsgId, to one
 * account; every reply must be an encrypted envelope. Prints messages a second and the latency.
 *
 * <p>Usage: java WeChatLoad.java WEBHOOK MESSAGES CONCURRENT
 */
public class WeChatLoad {
  static final String TOKEN = "GovBotToken2026";
  static final String APP = "wx0123456789abcdef";
  static final byte[] KEY =
      Base64.getDecoder().decode("Zq7mT4xKp0LrB8vNcJ2hGfD5sYwA1eUoIiQ9tRk3MzX" + "=");
  static final List<String> QUESTIONS = questions();

  /** Real-looking messages that nothing was learned from, so that each must be understood. */
  static List<String> questions() {
    try {
      return Files.readAllLines(Path.of("src/test/resources/questions/learn.tsv")).stream()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t")[0])
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static final SecureRandom RANDOM = new SecureRandom();
  static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  public static void main(String[] args) throws Exception {
    String webhook = args[0];
    int messages = Integer.parseInt(args[1]);
    int concurrent = Integer.parseInt(args[2]);
    for (int n = 0; n < 2; n++) round(webhook, Math.max(200, messages / 4), concurrent); // warm-up
    for (int n = 1; n <= 3; n++)
      System.out.println("run " + n + ": " + round(webhook, messages, concurrent));
  }

  static String round(String webhook, int messages, int concurrent) throws Exception {
    long[] took = new long[messages];
    var next = new AtomicInteger();
    var failed = new AtomicInteger();
    long start = System.nanoTime();
    try (var workers = Executors.newFixedThreadPool(concurrent)) {
      for (int w = 0; w < concurrent; w++) {
        workers.submit(() -> {
          for (int i = next.getAndIncrement(); i < messages; i = next.getAndIncrement()) {
            long from = System.nanoTime();
            if (!send(webhook, i)) failed.incrementAndGet();
            took[i] = System.nanoTime() - from;
          }
        });
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    Arrays.sort(took);
    return "%d messages, %d at a time, %.0f a second; median %.1f ms, p99 %.1f ms, max %.1f ms; failed %d"
        .formatted(
            messages,
            concurrent,
            messages / seconds,
            took[messages / 2] / 1e6,
            took[(int) (messages * 0.99)] / 1e6,
            took[messages - 1] / 1e6,
            failed.get());
  }

  /** Signs that change nothing but the text: the service remembers what it read, and shall not. */
  static String signs(long n) {
    String all = "。！？；、，…";
    var signs = new StringBuilder();
    for (int i = 0; i < 5; i++, n /= all.length())
      signs.append(all.charAt((int) (n % all.length())));
    return signs.toString();
  }

  static final AtomicLong IDS = new AtomicLong(System.currentTimeMillis() * 1000);

  static boolean send(String webhook, int n) {
    try {
      String openid = "oBench%024d".formatted(n % 5000);
      String xml =
          "<xml><ToUserName><![CDATA[gh_suining01]]></ToUserName><FromUserName><![CDATA[%s]]></FromUserName><CreateTime>%d</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[%s]]></Content><MsgId>%d</MsgId></xml>"
              .formatted(
                  openid,
                  System.currentTimeMillis() / 1000,
                  QUESTIONS.get(n % QUESTIONS.size()) + signs(IDS.incrementAndGet()),
                  IDS.get());
      String encrypted = encrypt(xml);
      String time = Long.toString(System.currentTimeMillis() / 1000);
      String nonce = Integer.toString(RANDOM.nextInt(1_000_000_000));
      String query =
          "?signature=%s&timestamp=%s&nonce=%s&openid=%s&encrypt_type=aes&msg_signature=%s"
              .formatted(
                  sha1(TOKEN, time, nonce),
                  time,
                  nonce,
                  openid,
                  sha1(TOKEN, time, nonce, encrypted));
      String body =
          "<xml><ToUserName><![CDATA[gh_suining01]]></ToUserName><Encrypt><![CDATA["
              + encrypted
              + "]]></Encrypt></xml>";
      var response =
          HTTP.send(
              HttpRequest.newBuilder(URI.create(webhook + query))
                  .header("Content-Type", "text/xml")
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      return response.statusCode() == 200 && response.body().contains("<MsgSignature>");
    } catch (Exception e) {
      return false;
    }
  }

  static String sha1(String... parts) throws Exception {
    String joined = Arrays.stream(parts).sorted().collect(Collectors.joining());
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-1").digest(joined.getBytes(StandardCharsets.UTF_8)));
  }

  static String encrypt(String text) throws Exception {
    byte[] message = text.getBytes(StandardCharsets.UTF_8);
    byte[] app = APP.getBytes(StandardCharsets.UTF_8);
    int length = 20 + message.length + app.length;
    int pad = 32 - length % 32;
    byte[] random = new byte[16];
    RANDOM.nextBytes(random);
    var plain =
        ByteBuffer.allocate(length + pad).put(random).putInt(message.length).put(message).put(app);
    for (int i = 0; i < pad; i++) plain.put((byte) pad);
    Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE,
        new SecretKeySpec(KEY, "AES"),
        new IvParameterSpec(Arrays.copyOf(KEY, 16)));
    return Base64.getEncoder().encodeToString(cipher.doFinal(plain.array()));
  }
}
