package wenbao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wenbao.store.Samples.LEASE;
import static wenbao.store.Samples.PHONE;
import static wenbao.store.Samples.REPLY;
import static wenbao.store.Samples.asked;
import static wenbao.store.Samples.incoming;
import static wenbao.store.Samples.message;
import static wenbao.store.Samples.settled;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenbao.application.Incoming;
import wenbao.application.Receipt.Answered;
import wenbao.domain.Channel;

/** What is found in the data folder, after a restart and by others. */
class DataFolderTest {
  private static final String OPENID = "oABCDEFGHIJKLMNOPQRSTUVWXY12";

  @TempDir Path data;

  @Test
  void all_is_there_after_a_restart() {
    try (var before = open()) {
      before.inquiries().receive(incoming("m1"), "q1", LEASE);
      String key = before.conversations().keyOf(Channel.SMS, "suining-106", PHONE);
      before.inquiries().settle(settled("q1", asked(key), message("o1", 0)));
    }
    try (var after = open()) {
      assertThat(after.inquiries().receive(incoming("m1"), "q2", LEASE))
          .isEqualTo(new Answered("q1", REPLY));
      String key = after.conversations().keyOf(Channel.SMS, "suining-106", PHONE);
      assertThat(after.conversations().find(key)).isPresent();
      assertThat(after.outbox().take(Channel.SMS, Samples.MORNING, LEASE, 9))
          .containsExactly(message("o1", 0));
    }
  }

  @Test
  void nobody_is_named_in_the_files() throws Exception {
    try (var store = open()) {
      // Where a channel has no id of its own, the key holds who wrote and when.
      var event = OPENID + "1767225600";
      store
          .inquiries()
          .receive(
              new Incoming(Channel.WECHAT, "gh_a", event, OPENID, "你好", "suining", Samples.MORNING),
              "q1",
              LEASE);
      store.inquiries().receive(incoming(PHONE + "-1"), "q2", LEASE);
      String key = store.conversations().keyOf(Channel.SMS, "suining-106", PHONE);
      store.inquiries().settle(settled("q2", asked(key), message("o1", 0)));
      var bytes = everythingInTheFolder();
      assertThat(bytes).contains("gh_a").contains(REPLY);
      assertThat(bytes).doesNotContain(OPENID).doesNotContain(PHONE);
    }
  }

  private String everythingInTheFolder() throws Exception {
    var all = new StringBuilder();
    try (var files = Files.list(data)) {
      for (Path file : files.toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }

  @Test
  void the_secret_is_the_owners() throws Exception {
    open().close();
    var permissions = Files.getPosixFilePermissions(data.resolve(Secret.FILE));
    assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
  }

  @Test
  void the_folder_is_the_owners_when_we_made_it() throws Exception {
    var made = Path.of(new DataFolder(data.resolve("var/wenbao").toString()).file("").toString());
    var permissions = Files.getPosixFilePermissions(made);
    assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rwx------");
  }

  @Test
  void without_a_database_nothing_is_written() {
    Map<String, Object> off =
        Map.of(
            "wenbao.data", data.resolve("none").toString(), "datasources.default.enabled", false);
    Store.open(off).close();
    assertThat(data.resolve("none")).doesNotExist();
  }

  @Test
  void another_secret_stops_the_start() throws Exception {
    open().close();
    Files.delete(data.resolve(Secret.FILE));
    assertThatThrownBy(this::open)
        .rootCause()
        .hasMessageStartingWith(
            "this database was written with another secret; give wenbao.secret");
  }

  @Test
  void a_short_secret_stops_the_start() {
    assertThatThrownBy(
            () -> Store.open(Map.of("wenbao.data", data.toString(), "wenbao.secret", "short")))
        .rootCause()
        .hasMessageContaining("at least 32 characters");
  }

  @Test
  void a_file_that_cannot_be_opened_says_what_would_be_right() throws Exception {
    Files.writeString(data.resolve("wenbao.db"), "this is a letter, not a database ".repeat(99));
    assertThatThrownBy(this::open)
        .hasStackTraceContaining("wenbao.db: ")
        .hasStackTraceContaining("it must be an SQLite database")
        .hasStackTraceContaining("wenbao.data (WENBAO_DATA) must name a folder");
  }

  private Store open() {
    return Store.open(Map.of("wenbao.data", data.toString()));
  }
}
