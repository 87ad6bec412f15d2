package wenbao.channel.wechat;

import io.micronaut.http.HttpParameters;

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

  /** Whether somebody called who knows the account's token; says nothing of the body. */
  boolean by(Account account) {
    return Signature.matches(signature, account.token(), timestamp, nonce);
  }

  boolean by(Account account, String encrypt) {
    return Signature.matches(msgSignature, account.token(), timestamp, nonce, encrypt);
  }
}
