package wenbao.channel.wechat;

/** How the account's messages come, as chosen on WeChat's platform (消息加解密方式). */
enum Mode {
  /** 安全模式: encrypted both ways, and nothing else is taken. */
  SAFE,
  /**
   * 兼容模式: encrypted beside the plain text, of which only the encrypted part is believed. A message
   * that is only plain is taken too, so that an account can move from plain to safe.
   */
  COMPATIBLE,
  /** 明文模式: the signature does not cover the body; for trying things out. */
  PLAIN
}
