package wenbao.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class PostgresStoreTest {
  @TempDir static Path data;
  private static EmbeddedPostgres postgres;
  private static List<Store> instances;

  @BeforeAll
  static void open() throws Exception {
    postgres = EmbeddedPostgres.start();
    instances = List.of(instance("one"), instance("two"));
  }

  /** Each has a folder of its own, as on two machines; only the secret is shared. */
  private static Store instance(String name) {
    return Store.open(
        Map.of(
            "wenbao.data",
            data.resolve(name).toString(),
            "wenbao.secret",
            "one secret for all instances of it",
            "datasources.default.url",
            postgres.getJdbcUrl("postgres", "postgres"),
            "datasources.default.username",
            "postgres",
            "datasources.default.password",
            "postgres",
            "datasources.default.maximum-pool-size",
            8));
  }

  @AfterAll
  static void close() throws Exception {
    instances.forEach(Store::close);
    postgres.close();
  }

  @Nested
  class Inquiries extends InquiryCases {
    @Override
    List<Store> instances() {
      return instances;
    }
  }

  @Nested
  class Owed extends OutboxCases {
    @Override
    List<Store> instances() {
      return instances;
    }
  }

  @Nested
  class Late extends LateCases {
    @Override
    List<Store> instances() {
      return instances;
    }
  }

  @Nested
  class Sms extends SmsCases {
    @Override
    List<Store> instances() {
      return instances;
    }
  }

  @Nested
  class Talks extends TalksCases {
    @Override
    List<Store> instances() {
      return instances;
    }
  }

  @Nested
  class Reports extends ReportCases {
    @Override
    List<Store> instances() {
      return instances;
    }
  }

  @Nested
  class Learning extends LearningCases {
    @Override
    List<Store> instances() {
      return instances;
    }
  }

  @Nested
  class People extends StaffCases {
    @Override
    List<Store> instances() {
      return instances;
    }
  }

  @Nested
  class ForPersons extends TicketCases {
    @Override
    List<Store> instances() {
      return instances;
    }
  }
}
