package wenbao;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenbao.application.Answering;
import wenbao.application.Incoming;
import wenbao.application.PushWindow;
import wenbao.domain.Channel;

/**
 * Sample conversations to try the console with: invented people write, and the service answers them
 * as it answers everybody. It has a database of its own, so that nothing invented is ever counted,
 * and providers of its own, so that nothing leaves the machine.
 */
@Singleton
@Requires(property = Demo.ON, value = "true")
final class Demo {
  static final String ON = "wenbao.demo";
  private static final String ACCOUNT = "gh_demo";
  private static final String LINE = "demo-106";
  private static final String FILE = "/wenbao/demo.tsv";

  private final Answering answering;
  private final InstantSource clock;
  private final String bureau;

  Demo(Answering answering, InstantSource clock, @Value("${wenbao.bureau:suining}") String bureau) {
    this.answering = answering;
    this.clock = clock;
    this.bureau = bureau;
  }

  /** Beside real lines something real might be sent, and real citizens answered in a play. */
  static boolean isForbidden() {
    try (var environment = ApplicationContext.builder().build().getEnvironment().start()) {
      boolean real =
          environment.containsProperties("wenbao.wechat.accounts")
              || environment.containsProperties("wenbao.sms.lines");
      if (real) System.err.println("配置里有真的公众号或短信线路，演示不能和它们一起开。请去掉那些配置再启动。");
      return real;
    }
  }

  /**
   * What the service is started with.
   *
   * @param settings as they are without it
   */
  static Map<String, Object> settings(Settings settings, int port) {
    var demo = new HashMap<String, Object>();
    Path data = settings.data().resolve("demo");
    String providers = "http://127.0.0.1:" + port + DemoProviders.PATH;
    demo.put(ON, "true");
    demo.put("wenbao.data", data.toString());
    demo.put("datasources.default.url", "jdbc:sqlite:" + data.resolve("wenbao.db"));
    String account = "wenbao.wechat.accounts." + ACCOUNT + ".";
    demo.put(account + "bureau", settings.bureau());
    demo.put(account + "app-id", "wx0123456789abcdef");
    demo.put(account + "token", "demo");
    demo.put(account + "aes-key", "a".repeat(43));
    demo.put(account + "app-secret", "0".repeat(32));
    demo.put(account + "api", providers + "/wechat");
    String line = "wenbao.sms.lines." + LINE + ".";
    demo.put(line + "bureau", settings.bureau());
    demo.put(line + "provider", "generic");
    demo.put(line + "secret", DemoProviders.SECRET);
    demo.put(line + "signature", "遂宁医保");
    demo.put(line + "api", providers + "/sms");
    return demo;
  }

  /** After a restart nobody writes a second time: the key of a message is its line. */
  @EventListener
  void atStart(ServerStartupEvent started) {
    Thread.startVirtualThread(this::write); // nobody waits for it
  }

  private void write() {
    Instant now = clock.instant();
    var lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      String[] said = lines.get(i).split("\t");
      var at = now.minus(Duration.ofMinutes(Long.parseLong(said[0])));
      answering.answer(incoming("demo-" + i, said[1], Integer.parseInt(said[2]), said[3], at));
    }
  }

  private Incoming incoming(String key, String channel, int who, String text, Instant at) {
    return channel.equals("sms")
        ? new Incoming(Channel.SMS, LINE, key, "1990000%04d".formatted(who), text, bureau, at)
        : new Incoming(
            Channel.WECHAT,
            ACCOUNT,
            key,
            "oDemo%023d".formatted(who),
            text,
            bureau,
            at,
            Optional.of(new PushWindow(false, 5, Duration.ofHours(48))));
  }

  private static List<String> lines() {
    try (var file = Demo.class.getResourceAsStream(FILE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
