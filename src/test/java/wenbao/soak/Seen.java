package wenbao.soak;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What was noticed besides the answers.
 *
 * @param log of all processes
 * @param violations what WeChat lets pass but nobody should do
 */
record Seen(List<String> log, List<String> violations) {
  private static final Pattern OPENID = Pattern.compile("oS(oak|low)[0-9]{5}");

  long errors() {
    return log.stream().filter(line -> line.contains(" ERROR ")).count();
  }

  long warnings() {
    return log.stream().filter(line -> line.contains(" WARN ")).count();
  }

  long people() {
    return log.stream().filter(line -> OPENID.matcher(line).find()).count();
  }
}
