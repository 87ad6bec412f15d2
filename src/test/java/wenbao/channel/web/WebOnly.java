package wenbao.channel.web;

import wenbao.testing.OnePart;

public final class WebOnly extends OnePart {
  public WebOnly() {
    super("wenbao.channel.web", "wenbao.http");
  }
}
