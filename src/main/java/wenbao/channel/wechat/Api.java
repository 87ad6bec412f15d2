package wenbao.channel.wechat;

import io.micronaut.json.tree.JsonNode;

/** Calls WeChat's API for an account; takes care of the token. */
interface Api {
  Called get(Account account, String path) throws InterruptedException;

  Called post(Account account, String path, JsonNode body) throws InterruptedException;
}
