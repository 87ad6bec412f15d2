package wenbao.channel.sms.cmpp;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;

/** The whole service with one line that is not connected by CMPP, for a moment. */
final class StartAndStop {
  private static final String LINE = "wenbao.sms.lines.suining-106.";

  private StartAndStop() {}

  public static void main(String[] args) {
    Map<String, Object> settings =
        Map.of(
            "wenbao.data",
            args[0],
            "wenbao.embeddings",
            "false",
            "micronaut.server.port",
            "-1",
            LINE + "provider",
            "generic",
            LINE + "secret",
            "0123456789abcdef0123456789abcdef",
            LINE + "signature",
            "遂宁医保",
            LINE + "api",
            "http://127.0.0.1:1");
    ApplicationContext.run(EmbeddedServer.class, settings, "test").close();
    System.exit(0);
  }
}
