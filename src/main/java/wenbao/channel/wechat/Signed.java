package wenbao.channel.wechat;

import io.micronaut.http.HttpParameters;
import java.util.Optional;

/** What WeChat writes behind the address of a call. What was not sent is empty. */
record Signed(
    String signature,
    String timestamp,
    String nonce,
    String encryptType,
    String msgSignature,
    String echo) {
  static Signed of(HttpParameters query) {
    return new Signed(
        query.get("signature", String.class, ""),
        query.get("timestamp", String.class, ""),
        query.get("nonce", String.class, ""),
        query.get("encrypt_type", String.class, ""),
        query.get("msg_signature", String.class, ""),
        query.get("echostr", String.class, ""));
  }

  boolean encrypted() {
    return encryptType.equals("aes");
  }

  /**
   * The token of the account that it is signed with; empty when somebody called who knows none.
   * Says nothing of the body.
   */
  Optional<String> by(Account account) {
    return account.tokens().stream()
        .filter(token -> Signature.matches(signature, token, timestamp, nonce))
        .findFirst();
  }

  /** The same for a sealed body. */
  Optional<String> by(Account account, String encrypt) {
    return account.tokens().stream()
        .filter(token -> Signature.matches(msgSignature, token, timestamp, nonce, encrypt))
        .findFirst();
  }
}
