package wenbao.channel.wechat;

import io.micronaut.json.tree.JsonNode;

/**
 * Calls WeChat's API in two steps, for whoever notes that he is about to call: a process may be
 * killed in between, so what may take seconds comes before the note.
 */
interface ReadyApi {
  Tokens.Given token(Account account) throws InterruptedException;

  /** Calls at once; without a token it says why there is none. */
  Called post(Account account, Tokens.Given token, String path, JsonNode body)
      throws InterruptedException;
}
