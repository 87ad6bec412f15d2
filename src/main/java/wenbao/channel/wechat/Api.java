package wenbao.channel.wechat;

/** Calls WeChat's API for an account; takes care of the token. */
interface Api {
  Called get(Account account, String path);

  Called post(Account account, String path, io.micronaut.json.tree.JsonNode body);
}
