package wenbao.channel.wechat;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The official accounts that this installation speaks for; checked before it starts to. */
@Context
final class Accounts {
  private final Map<String, Account> byId = new TreeMap<>();

  @Inject
  Accounts(
      Environment environment,
      List<AccountSettings> settings,
      @Nullable @Property(name = "wenbao.bureau") String bureau) {
    var ids = OriginalIds.byName(environment);
    var check = new CheckAccount(new SecureRandom());
    for (var s : settings) {
      // Variables of the environment can be read in many ways; some name accounts that are none.
      String id = ids.get(s.name());
      if (id != null) check.check(id, s, bureau).ifPresent(account -> byId.put(id, account));
    }
    if (!check.complaints().isEmpty()) {
      throw new ConfigurationException(
          "公众号配置有误 (WeChat accounts)\n" + String.join("\n", check.complaints()));
    }
  }

  Accounts(List<Account> checked) {
    checked.forEach(account -> byId.put(account.id(), account));
  }

  boolean none() {
    return byId.isEmpty();
  }

  Collection<Account> all() {
    return byId.values();
  }

  Optional<Account> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}
