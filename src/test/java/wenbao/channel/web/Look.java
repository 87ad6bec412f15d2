package wenbao.channel.web;

import io.micronaut.runtime.server.EmbeddedServer;

/** The page with made-up answers, to look at by hand. */
final class Look {
  public static void main(String[] args) {
    new WebOnly().build().start().getBean(EmbeddedServer.class).start();
  }
}
