package wenbao.channel.wechat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import wenbao.channel.wechat.FakeWeChatApi.Call;

/** Keeps every call, and what it broke of the rules that no call may break. */
final class FakeHeard {
  private static final Pattern JSON =
      Pattern.compile("application/json(;charset=\"?utf-8\"?)?", Pattern.CASE_INSENSITIVE);

  private final FakeTokens tokens;
  private final List<Call> calls = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();

  FakeHeard(FakeTokens tokens) {
    this.tokens = tokens;
  }

  synchronized void hear(FakeRequest request) {
    String query = request.query().replaceAll("\\b(access_token|secret)=[^&]*", "$1=");
    calls.add(new Call(request.path(), request.method(), query, request.text()));
    brokenBy(request).forEach(broken -> violation(request, broken));
  }

  synchronized void violation(FakeRequest request, String broken) {
    violations.add(request.method() + " " + request.path() + ": " + broken);
  }

  private List<String> brokenBy(FakeRequest request) {
    var broken = new ArrayList<String>();
    String headers = request.headers().toString();
    if (request.headers().containsKey("Authorization")
        || headers.contains("access_token")
        || tokens.isIn(headers)) broken.add("token in a header");
    if (request.json().has("access_token") || tokens.isIn(request.text()))
      broken.add("token in the body");
    if (!request.isUtf8()) broken.add("body is not UTF-8");
    if (request.isEscaped()) broken.add("body has \\u escapes");
    if (request.isPost() && !isJson(request)) broken.add("Content-Type is not application/json");
    return broken;
  }

  private static boolean isJson(FakeRequest request) {
    String type = request.headers().getFirst("Content-Type");
    return type != null && JSON.matcher(type.replace(" ", "")).matches();
  }

  synchronized List<Call> calls() {
    return List.copyOf(calls);
  }

  synchronized List<String> violations() {
    return List.copyOf(violations);
  }

  synchronized void forget() {
    calls.clear();
    violations.clear();
  }
}
