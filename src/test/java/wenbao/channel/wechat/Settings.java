package wenbao.channel.wechat;

/** Accounts for tests, as they would be written. */
final class Settings {
  static final String TOKEN = "GovBotToken2026";
  static final String KEY = "Zq7mT4xKp0LrB8vNcJ2hGfD5sYwA1eUoIiQ9tRk3MzX";
  static final String APP = "wx0123456789abcdef";

  private Settings() {}

  static AccountSettings plain(String name) {
    return new AccountSettings(name, "suining", null, TOKEN, null, null, null, null, null, null);
  }

  static AccountSettings safe(String name) {
    return new AccountSettings(name, "suining", APP, TOKEN, null, KEY, null, null, null, null);
  }
}
