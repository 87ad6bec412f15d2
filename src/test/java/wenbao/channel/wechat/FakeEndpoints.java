package wenbao.channel.wechat;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.Function;

/** Which path is whose business, and what is refused before it comes to that. */
final class FakeEndpoints {
  private record Endpoint(
      String method, boolean needsToken, Function<FakeRequest, FakeAnswer> business) {}

  private final FakeTokens tokens;
  private final Map<String, Endpoint> endpoints;

  FakeEndpoints(
      FakeTokens tokens,
      FakeFollowers followers,
      FakeMessages messages,
      FakeNotices notices,
      FakeMenu menu,
      FakeAccount account) {
    this.tokens = tokens;
    endpoints =
        Map.ofEntries(
            entry(FakeWeChatApi.CLASSIC_TOKEN, new Endpoint("GET", false, tokens::classic)),
            entry(FakeWeChatApi.STABLE_TOKEN, new Endpoint("POST", false, tokens::stable)),
            entry(FakeWeChatApi.SEND, post(messages::send)),
            entry(FakeWeChatApi.TYPING, post(followers::type)),
            entry(FakeWeChatApi.MENU_CREATE, post(menu::create)),
            entry(FakeWeChatApi.MENU_GET, get(request -> menu.get())),
            entry(FakeWeChatApi.MENU_DELETE, get(request -> menu.delete())),
            entry(FakeWeChatApi.MENU_SHOWN, get(request -> menu.shown())),
            entry(FakeWeChatApi.CALLBACK_IPS, get(request -> account.callbackIps())),
            entry(FakeWeChatApi.API_IPS, get(request -> account.apiIps())),
            entry(FakeWeChatApi.CALLBACK_CHECK, post(account::check)),
            entry(FakeWeChatApi.USER_INFO, get(followers::info)),
            entry(FakeWeChatApi.TEMPLATE_SEND, post(notices::template)),
            entry(FakeWeChatApi.BIZSEND, post(notices::bizsend)),
            entry(FakeWeChatApi.CLEAR_QUOTA, post(account::clearQuota)),
            entry(FakeWeChatApi.MEDIA_GET, get(account::media)));
  }

  private static Endpoint get(Function<FakeRequest, FakeAnswer> business) {
    return new Endpoint("GET", true, business);
  }

  private static Endpoint post(Function<FakeRequest, FakeAnswer> business) {
    return new Endpoint("POST", true, business);
  }

  boolean know(String path) {
    return endpoints.containsKey(path);
  }

  FakeAnswer answer(FakeRequest request) {
    var endpoint = endpoints.get(request.path());
    if (endpoint == null) return FakeAnswer.error(40066);
    int code = refuse(request, endpoint);
    return code == 0 ? endpoint.business.apply(request) : FakeAnswer.error(code);
  }

  /** In WeChat's order: token, method, body. */
  private int refuse(FakeRequest request, Endpoint endpoint) {
    int token = endpoint.needsToken ? tokens.check(request.parameter("access_token")) : 0;
    if (token != 0) return token;
    boolean posts = endpoint.method.equals("POST");
    if (!endpoint.method.equals(request.method())) return posts ? 43002 : 43001;
    return posts ? request.unreadable() : 0;
  }
}
