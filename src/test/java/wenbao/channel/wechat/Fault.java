package wenbao.channel.wechat;

import java.time.Duration;

/** What goes wrong with the next call of a path; faults of one path wait in a queue. */
public sealed interface Fault {
  String path();

  /** Refused whatever was asked, and nothing is done. */
  record Errcode(String path, int code, String text) implements Fault {}

  /** A proxy in front of WeChat answers, and nothing is done. */
  record HttpStatus(String path, int status, String html) implements Fault {}

  /** Done at once, answered late. */
  record Delay(String path, Duration time) implements Fault {}

  /** Done, but the connection is closed without an answer. */
  record Reset(String path) implements Fault {}

  /** The connection is closed, and nothing is done. */
  record ResetBefore(String path) implements Fault {}

  /** Done, but the JSON of the answer ends in the middle. */
  record Garbage(String path) implements Fault {}

  /** Done, and a success has no {@code errcode}. */
  record NoErrcode(String path) implements Fault {}

  /** The next call for the stable token gives a new one that lives so long. */
  record ExpiresIn(int seconds) implements Fault {
    @Override
    public String path() {
      return FakeWeChatApi.STABLE_TOKEN;
    }
  }

  static Fault errcode(String path, int code, String text) {
    return new Errcode(path, code, text);
  }

  /** Refused in WeChat's own words. */
  static Fault errcode(String path, int code) {
    return new Errcode(path, code, FakeErrors.text(code));
  }

  static Fault httpStatus(String path, int status, String html) {
    return new HttpStatus(path, status, html);
  }

  static Fault delay(String path, Duration time) {
    return new Delay(path, time);
  }

  static Fault reset(String path) {
    return new Reset(path);
  }

  static Fault resetBefore(String path) {
    return new ResetBefore(path);
  }

  static Fault garbage(String path) {
    return new Garbage(path);
  }

  static Fault noErrcode(String path) {
    return new NoErrcode(path);
  }

  static Fault expiresIn(int seconds) {
    return new ExpiresIn(seconds);
  }
}
