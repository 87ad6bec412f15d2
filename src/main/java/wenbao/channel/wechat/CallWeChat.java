package wenbao.channel.wechat;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.Set;

/** Calls the API with the account's token; a token that WeChat refuses is renewed once. */
@Singleton
final class CallWeChat implements Api, ReadyApi {
  /** The token is wrong, or no longer the latest, or over. */
  private static final Set<Integer> STALE = Set.of(40001, 40014, 42001);

  private final Wire wire;
  private final Tokens tokens;

  CallWeChat(Wire wire, Tokens tokens) {
    this.wire = wire;
    this.tokens = tokens;
  }

  /** One request under one token. */
  private interface Call {
    Called with(String token) throws InterruptedException;
  }

  @Override
  public Called get(Account account, String path) throws InterruptedException {
    return call(account, token(account), token -> wire.get(account, path, token));
  }

  @Override
  public Called post(Account account, String path, JsonNode body) throws InterruptedException {
    return post(account, token(account), path, body);
  }

  @Override
  public Tokens.Given token(Account account) throws InterruptedException {
    return tokens.token(account);
  }

  @Override
  public Called post(Account account, Tokens.Given token, String path, JsonNode body)
      throws InterruptedException {
    return call(account, token, t -> wire.post(account, path, t, body));
  }

  private Called call(Account account, Tokens.Given given, Call call) throws InterruptedException {
    return switch (given) {
      case Tokens.None(var why) -> why;
      case Tokens.Valid(var token, var version) -> {
        var first = call.with(token);
        boolean stale = first instanceof Called.Refused(var code, var m) && STALE.contains(code);
        yield stale ? again(account, version, call) : first;
      }
    };
  }

  private Called again(Account account, long failed, Call call) throws InterruptedException {
    return switch (tokens.after(account, failed)) {
      case Tokens.None(var why) -> why;
      case Tokens.Valid(var token, var version) -> call.with(token);
    };
  }
}
