package wenbao;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;

/** Takes what the demonstration sends, as WeChat and a gateway would, and gives it to nobody. */
@Controller(DemoProviders.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Requires(property = Demo.ON, value = "true")
final class DemoProviders {
  static final String PATH = "/demo-providers";
  static final String SECRET = "0123456789abcdef0123456789abcdef";

  @Post("/sms/send")
  String shortMessage() {
    return "{\"code\":0,\"messageId\":\"demo\"}";
  }

  @Post("/wechat/cgi-bin/stable_token")
  String token() {
    return "{\"access_token\":\"demo\",\"expires_in\":7200}";
  }

  @Post("/wechat/cgi-bin/message/custom/send")
  String message() {
    return "{\"errcode\":0,\"errmsg\":\"ok\"}";
  }
}
