package wenbao.channel.web;

import io.micronaut.runtime.Micronaut;
import java.util.Map;

/** The page with made-up answers, to look at by hand. */
final class Look {
  public static void main(String[] args) {
    Micronaut.build(args).properties(Map.of("wenbao.fake", "web")).start();
  }
}
