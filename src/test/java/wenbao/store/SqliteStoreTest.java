package wenbao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static wenbao.store.Samples.LEASE;
import static wenbao.store.Samples.incoming;
import static wenbao.store.Samples.message;
import static wenbao.store.Samples.settled;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenbao.domain.Conversation;

class SqliteStoreTest {
  @TempDir static Path data;
  private static List<Store> instances;

  @BeforeAll
  static void open() {
    Map<String, Object> configuration = Map.of("wenbao.data", data.resolve("new").toString());
    instances = List.of(Store.open(configuration), Store.open(configuration));
  }

  @AfterAll
  static void close() {
    instances.forEach(Store::close);
  }

  @Test
  void is_written_through_to_the_disk() {
    assertThat(instances.getFirst().sql("PRAGMA journal_mode")).isEqualTo("wal");
    assertThat(instances.getFirst().sql("PRAGMA synchronous")).isEqualTo("2"); // FULL
  }

  @Test
  void readers_do_not_wait_for_the_writer() {
    var transactions = instances.getLast().context().getBean(Transactions.class);
    long waiting = transactions.write(() -> instances.getFirst().reading("SELECT 1").length());
    assertThat(waiting).isEqualTo(1);
  }

  @Test
  void an_answer_that_cannot_be_kept_takes_no_other_along() throws Exception {
    var store = instances.getFirst();
    store.empty();
    var log = store.inquiries();
    for (int i = 0; i < 6; i++) log.receive(incoming("m" + i), "q" + i, LEASE);
    var transactions = store.context().getBean(Transactions.class);
    var mayGoOn = new CountDownLatch(1);
    try (var threads = Executors.newCachedThreadPool()) {
      // While the first commit is under way the others gather behind it.
      threads.submit(() -> transactions.write(() -> await(mayGoOn)));
      var settling = new ArrayList<Future<?>>();
      for (int i = 0; i < 6; i++) {
        var sameIdTwice = message("o" + i / 2, 0);
        var answer = settled("q" + i, Conversation.fresh("c" + i, "suining"), sameIdTwice);
        settling.add(threads.submit(() -> log.settle(answer)));
      }
      mayGoOn.countDown();
      threads.shutdown();
      assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
      assertThat(settling).filteredOn(one -> one.state() == Future.State.FAILED).hasSize(3);
      assertThat(store.sql("SELECT COUNT(reply) FROM inquiry")).isEqualTo("3");
      assertThat(store.sql("SELECT COUNT(*) FROM conversation")).isEqualTo("3");
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      Thread.sleep(100);
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
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
