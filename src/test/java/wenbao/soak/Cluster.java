package wenbao.soak;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import wenbao.channel.wechat.FakeWeChatApi;

/** The services of a soak, what they share, and how they are killed. */
final class Cluster implements AutoCloseable {
  /** A process was gone from one moment to the other. */
  record Outage(int instance, Instant killed, Instant ready) {}

  private final List<Service> services = new ArrayList<>();
  private final @Nullable EmbeddedPostgres postgres;
  private final ExecutorService killer = Executors.newSingleThreadExecutor();
  private final List<CompletableFuture<Outage>> outages = new ArrayList<>();

  Cluster(Plan plan, Path folder, FakeWeChatApi api) throws IOException, InterruptedException {
    postgres = plan.postgres() ? EmbeddedPostgres.start() : null;
    var settings = new HashMap<String, Object>(api.account(Deliver.ACCOUNT));
    settings.put("wenbao.embeddings", !plan.words());
    settings.put("wenbao.test.slow", "4s");
    if (postgres != null) settings.putAll(shared(postgres));
    settings.putAll(plan.settings());
    for (int i = 1; i <= plan.instances(); i++) {
      services.add(new Service(folder.resolve("instance-" + i), settings));
    }
    try {
      for (var service : services) service.start();
    } catch (IOException | InterruptedException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private static Map<String, Object> shared(EmbeddedPostgres postgres) {
    return Map.of(
        "wenbao.secret",
        "one secret for all instances of it",
        "datasources.default.url",
        postgres.getJdbcUrl("postgres", "postgres"),
        "datasources.default.username",
        "postgres",
        "datasources.default.password",
        "postgres");
  }

  List<URI> addresses() {
    return services.stream().map(Service::uri).toList();
  }

  /** Kills a process at once, or when the one before is up again; and starts it again. */
  void kill(int instance) {
    outages.add(CompletableFuture.supplyAsync(() -> killed(instance), killer));
  }

  private Outage killed(int instance) {
    try {
      var killed = Instant.now();
      services.get(instance).kill();
      services.get(instance).start();
      return new Outage(instance, killed, Instant.now());
    } catch (IOException | InterruptedException e) {
      throw new CompletionException(e);
    }
  }

  /** Those that are over; fails where a process did not start again. */
  List<Outage> outages() {
    return outages.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join).toList();
  }

  boolean isWhole() {
    return outages().size() == outages.size();
  }

  /** Whether nothing waits to be sent. */
  boolean hasSentAll() throws InterruptedException {
    for (var service : services) if (service.waiting().orElse(1) > 0) return false;
    return true;
  }

  List<Long> memory(String which) {
    return services.stream().map(service -> service.memory(which)).toList();
  }

  List<String> log() throws IOException {
    var log = new ArrayList<String>();
    for (var service : services) log.addAll(service.log());
    return log;
  }

  @Override
  public void close() throws IOException {
    killer.shutdownNow();
    services.forEach(Service::close);
    if (postgres != null) postgres.close();
  }
}
