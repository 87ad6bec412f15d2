package wenbao.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An address with a question in it; what is empty is left out. */
public record Link(String address) {
  public static Link to(String path) {
    return new Link(path);
  }

  public Link with(String name, String value) {
    if (value.isEmpty()) return this;
    String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
    return new Link(address + (address.contains("?") ? "&" : "?") + name + "=" + encoded);
  }

  public Link with(String name, boolean value) {
    return with(name, value ? "1" : "");
  }

  @Override
  public String toString() {
    return address;
  }
}
