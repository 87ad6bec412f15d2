package wenbao.channel.sms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts that are filed with a provider, in the order in which they are tried. A text without
 * variables is one whole reply; a variable is written {@code {phone}} and has a value of our own
 * words, never half of one.
 */
public final class Templates {
  /** Nothing is filed. */
  public static final Templates NONE = new Templates(List.of(), 0);

  private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");

  private final List<Template> filed;
  private final int most;

  /**
   * @param most the most characters of a variable's value
   */
  public Templates(List<Template> filed, int most) {
    this.filed = List.copyOf(filed);
    this.most = most;
  }

  /**
   * One filed text.
   *
   * @param code what the provider calls it
   * @param text without the signature
   */
  public record Template(String code, String text) {
    List<String> variables() {
      return VARIABLE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private Pattern pattern(int most) {
      var pattern = new StringBuilder();
      int end = 0;
      Matcher found = VARIABLE.matcher(text);
      while (found.find()) {
        pattern.append(Pattern.quote(text.substring(end, found.start())));
        pattern.append("(.{1,").append(most).append("}?)");
        end = found.end();
      }
      return Pattern.compile(pattern + Pattern.quote(text.substring(end)), Pattern.DOTALL);
    }
  }

  /**
   * A text as the provider takes it.
   *
   * @param values of the template's variables, in their order
   */
  public record Filled(String code, Map<String, String> values) {}

  /** The template that reads exactly like this text; empty when it was not filed. */
  public Optional<Filled> of(String text) {
    for (Template template : filed) {
      Matcher matcher = template.pattern(most).matcher(text);
      if (matcher.matches()) return Optional.of(filled(template, matcher));
    }
    return Optional.empty();
  }

  private static Filled filled(Template template, Matcher matcher) {
    var values = new LinkedHashMap<String, String>();
    var names = template.variables();
    for (int i = 0; i < names.size(); i++) values.put(names.get(i), matcher.group(i + 1));
    return new Filled(template.code(), values);
  }

  /**
   * The first template with variables all of which have a value that fits: what does not fit is
   * left out with its template.
   *
   * @return the text that the citizen reads
   */
  public Optional<String> fill(Map<String, String> values) {
    return filed.stream()
        .filter(template -> !template.variables().isEmpty())
        .filter(template -> template.variables().stream().allMatch(name -> fits(values.get(name))))
        .map(template ->
            VARIABLE
                .matcher(template.text())
                .replaceAll(found -> Matcher.quoteReplacement(values.get(found.group(1)))))
        .findFirst();
  }

  private boolean fits(String value) {
    return value != null && !value.isBlank() && value.length() <= most;
  }

  /** What is filed, for those who want to look at it. */
  public List<Template> all() {
    return new ArrayList<>(filed);
  }
}
