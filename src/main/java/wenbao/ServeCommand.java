package wenbao;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.exceptions.ApplicationStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wenbao.application.Answering;
import wenbao.application.Incoming;
import wenbao.domain.Channel;
import wenbao.nlp.Classifiers;

/** Answers citizens until it is stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "启动服务：网页、微信、短信和接口。端口用环境变量 MICRONAUT_SERVER_PORT 改。")
final class ServeCommand implements Callable<Integer> {
  /** The build runs it once, so that the JVM can note which classes a start needs. */
  @Option(names = "--rehearse", description = "启动好了就停")
  private boolean rehearse;

  @Option(names = "--demo", description = "带一些编的会话来试工作台；数据放在数据文件夹的 demo 里，什么都不会真的发出去")
  private boolean demo;

  @Override
  public Integer call() {
    Classifiers.readAhead();
    try {
      var startup = new Startup();
      if (demo) {
        if (Demo.isForbidden()) return Main.FAILED;
        startup.properties(demonstration());
      }
      var context = startup.mainClass(Main.class).banner(false).start();
      var server = context.getBean(EmbeddedServer.class);
      if (rehearse) return rehearsed(context);
      System.out.println("问保已经启动：" + server.getURL() + "/  （按 Ctrl+C 停止）");
      System.out.println("工作台：" + server.getURL() + "/console");
      waitUntilStopped();
      return Main.OK;
    } catch (ApplicationStartupException e) {
      System.err.println("问保没有启动：\n" + Reason.of(e));
      return Main.FAILED;
    }
  }

  private static Map<String, Object> demonstration() {
    try (var environment = ApplicationContext.builder().build().getEnvironment().start()) {
      int port = environment.getProperty("micronaut.server.port", Integer.class, 8080);
      return Demo.settings(Settings.of(environment), port);
    }
  }

  /** One question is answered, so that the classes of answering are noted too. */
  private static int rehearsed(ApplicationContext context) {
    var incoming =
        new Incoming(
            Channel.WEB,
            "rehearsal",
            "rehearsal",
            "rehearsal",
            "异地就医怎么备案",
            context.getBean(Settings.class).bureau(),
            context.getBean(InstantSource.class).instant());
    context.getBean(Answering.class).answer(incoming);
    context.close();
    return Main.OK;
  }

  /** Micronaut would print a stack trace and leave. */
  private static final class Startup extends Micronaut {
    @Override
    protected void handleStartupException(Environment environment, Throwable e) {
      throw new ApplicationStartupException("not started", e);
    }
  }

  private static void waitUntilStopped() {
    try {
      new CountDownLatch(1).await(); // Micronaut's shutdown hook ends it
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
