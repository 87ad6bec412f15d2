package wenbao.channel.wechat;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * An official account as the configuration has it, unchecked.
 *
 * @param name the account's original id as Micronaut writes it; see {@link OriginalIds}
 */
@EachProperty("wenbao.wechat.accounts")
record AccountSettings(
    @Parameter String name,
    @Nullable String bureau,
    @Nullable String appId,
    @Nullable String token,
    @Nullable String previousToken,
    @Nullable String aesKey,
    @Nullable String previousAesKey,
    @Nullable String appSecret,
    @Nullable String api,
    @Nullable String mode) {
  @Override
  public String toString() {
    return "AccountSettings[" + name + "]"; // the rest is secret
  }
}
