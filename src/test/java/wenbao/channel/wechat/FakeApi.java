package wenbao.channel.wechat;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Plays WeChat for commands in processes of their own: the live menu is a file they share. */
@Primary
@Singleton
@Requires(property = FakeApi.FILE)
final class FakeApi implements Api {
  static final String FILE = "test.wechat.menu";

  private final Path file;
  private final JsonMapper json;

  FakeApi(@Property(name = FILE) String file, JsonMapper json) {
    this.file = Path.of(file);
    this.json = json;
  }

  @Override
  public Called get(Account account, String path) {
    try {
      return switch (path) {
        case "/cgi-bin/menu/get" ->
            Files.exists(file)
                ? done("{\"menu\":" + Files.readString(file) + "}")
                : new Called.Refused(46003, "menu no exist rid: 1");
        case "/cgi-bin/getcallbackip" -> done("{\"ip_list\":[\"101.226.103.0/25\"]}");
        default -> throw new IllegalArgumentException(path);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Called post(Account account, String path, JsonNode body) {
    try {
      return switch (path) {
        case "/cgi-bin/menu/create" -> {
          Files.writeString(file, json.writeValueAsString(body));
          yield done("{\"errcode\":0,\"errmsg\":\"ok\"}");
        }
        case "/cgi-bin/callback/check" ->
            new Called.Refused(
                40164, "invalid ip 192.0.2.7 ipv6 ::ffff:192.0.2.7, not in whitelist");
        default -> throw new IllegalArgumentException(path);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Called done(String body) throws IOException {
    return new Called.Done(json.readValue(body, JsonNode.class));
  }
}
