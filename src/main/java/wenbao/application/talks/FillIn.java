package wenbao.application.talks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import wenbao.domain.Bureau;
import wenbao.domain.Catalog;
import wenbao.domain.Office;

/** Fills in the variables of a canned reply; each stands for something that is truly known. */
public final class FillIn {
  /** What may stand in braces, and what it stands for. */
  public static final Map<String, String> VARIABLES = variables();

  static final Pattern VARIABLE = Pattern.compile("\\{([^{}\\s]*)}");

  private FillIn() {}

  private static Map<String, String> variables() {
    var variables = new LinkedHashMap<String, String>();
    variables.put("bureau", "医保局的全名");
    variables.put("hotline", "公开的服务热线");
    variables.put("operator", "您的名字");
    variables.put("ticket", "会话的编号");
    return variables;
  }

  /**
   * @param operator as colleagues call the member
   * @param ticket as it is shown
   */
  public static String fill(
      String text, Bureau bureau, Catalog catalog, String operator, String ticket) {
    return VARIABLE
        .matcher(text)
        .replaceAll(found ->
            java.util.regex.Matcher.quoteReplacement(
                value(found, bureau, catalog, operator, ticket)));
  }

  private static String value(
      MatchResult found, Bureau bureau, Catalog catalog, String operator, String ticket) {
    return switch (found.group(1)) {
      case "bureau" -> bureau.name();
      case "hotline" -> hotline(bureau, catalog).orElse(found.group());
      case "operator" -> operator;
      case "ticket" -> ticket;
      default -> found.group(); // it was refused when it was written
    };
  }

  /** The first published one that serves this bureau's citizens. */
  private static Optional<String> hotline(Bureau bureau, Catalog catalog) {
    return catalog.hotlines().stream()
        .filter(office -> bureau.covers(office.scope()))
        .map(Office::phones)
        .filter(phones -> !phones.isEmpty())
        .map(phones -> phones.getFirst().dial())
        .findFirst();
  }
}
