package wenbao.console;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.regex.Pattern;
import wenbao.domain.Label;

/** Says why something was decided so that operators understand it: names instead of ids. */
@Singleton
final class Reasons {
  private static final Pattern ID = Pattern.compile("[a-z]+(?:-[a-z]+)+|[a-z]{4,}");

  private static final Map<String, String> STEPS =
      Map.of(
          "SameSentence", "和学过的一句一模一样",
          "SameTitle", "和目录里的标题一样",
          "SameTap", "点了上一条里的链接",
          "Emergency", "像是急事");

  private final Names names;

  Reasons(Names names) {
    this.names = names;
  }

  String readable(String because) {
    String step = STEPS.get(because);
    return step != null
        ? step
        : ID.matcher(because).replaceAll(id -> "“" + names.label(new Label(id.group())) + "”");
  }
}
