package wenbao.channel.sms;

import jakarta.inject.Singleton;

/** Lets a gateway in: by the secret in the path and, where the line asks for it, by signature. */
@Singleton
final class Entrance {
  private static final int LARGEST = 256 * 1024; // a hundred reports

  private final Lines lines;

  Entrance(Lines lines) {
    this.lines = lines;
  }

  Line open(String name, String secret, Pushed pushed) {
    var line = lines.open(name, secret).orElseThrow(Rejected::notFound);
    Rejected.unless(pushed.body().length <= LARGEST, "the body has at most 256 KiB");
    if (line.signed()) lines.pushes(line).verify(line, pushed);
    return line;
  }
}
