package wenbao.console;

import io.micronaut.http.HttpParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenbao.application.reports.Filter;
import wenbao.application.reports.Filter.Judged;
import wenbao.application.reports.Filter.Rated;
import wenbao.application.reports.Period;
import wenbao.application.reports.Waited;
import wenbao.domain.Aspect;
import wenbao.domain.Channel;
import wenbao.domain.Outcome;

/**
 * A {@link Filter} as an address holds it, so that whoever is sent the address sees the same rows.
 * What makes no sense in it is left out.
 */
public final class FilterForm {
  private static final int DAYS = 7;
  private static final int MOST_WORDS = 6;
  private static final int LONGEST = 200;
  private static final List<String> FIELDS =
      List.of(
          "from", "to", "q", "same", "channel", "bureau", "label", "aspect", "outcome", "below",
          "hour", "judged", "rated", "waited");

  private final Map<String, String> values;

  private FilterForm(Map<String, String> values) {
    this.values = values;
  }

  static FilterForm read(HttpParameters parameters, Instant now) {
    var week = Period.lastDays(DAYS, now);
    var from = day(parameters.get("from"));
    var to = day(parameters.get("to")).orElse(week.to());
    var period = new Period(from.orElse(to.minusDays(DAYS - 1)), to);
    var values = new LinkedHashMap<String, String>();
    values.put("from", period.from().toString());
    values.put("to", period.to().toString());
    for (String field : FIELDS.subList(2, FIELDS.size())) {
      String value = parameters.get(field);
      if (value != null && !value.isBlank() && makesSense(field, value)) values.put(field, value);
    }
    return new FilterForm(values);
  }

  private static Optional<LocalDate> day(@org.jspecify.annotations.Nullable String written) {
    try {
      return Optional.ofNullable(written).filter(w -> w.length() == 10).map(LocalDate::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean makesSense(String field, String value) {
    return switch (field) {
      case "q", "same" -> value.length() <= LONGEST || field.equals("same");
      case "channel" -> Stream.of(Channel.values()).anyMatch(c -> c.id().equals(value));
      case "aspect" -> Aspect.of(value).isPresent();
      case "outcome" ->
          value.equals(Filter.NOT_YET)
              || Stream.of(Outcome.values()).anyMatch(o -> o.id().equals(value));
      case "below" -> value.matches("[1-9][0-9]?|100");
      case "hour" -> value.matches("1?[0-9]|2[0-3]");
      case "judged" -> Stream.of(Judged.values()).anyMatch(j -> id(j).equals(value));
      case "rated" -> Stream.of(Rated.values()).anyMatch(r -> id(r).equals(value));
      case "waited" -> Stream.of(Waited.values()).anyMatch(w -> w.id().equals(value));
      default -> value.matches("[a-z]+(-[a-z]+)*");
    };
  }

  public Filter filter() {
    return new Filter(
        new Period(LocalDate.parse(value("from")), LocalDate.parse(value("to"))),
        words(),
        value("same"),
        value("channel"),
        value("bureau"),
        value("label"),
        value("aspect"),
        value("outcome"),
        has("below") ? Integer.parseInt(value("below")) / 100.0 : Filter.ANY_PROBABILITY,
        has("hour") ? Integer.parseInt(value("hour")) : Filter.ANY_HOUR,
        has("judged") ? Judged.valueOf(constant("judged")) : Judged.ANY,
        has("rated") ? Rated.valueOf(constant("rated")) : Rated.ANY,
        has("waited") ? Waited.valueOf(constant("waited")) : Waited.ANY);
  }

  /** Quotation marks are not needed, and mean nothing. */
  List<String> words() {
    return Arrays.stream(value("q").split("[\\s\\p{Z}“”\"]+"))
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .toList();
  }

  /** What stands in a field; empty where nothing does. */
  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  public boolean has(String field) {
    return values.containsKey(field);
  }

  /** The same with another value in one field; an empty one: with none. */
  public FilterForm with(String field, String value) {
    var others = new LinkedHashMap<>(values);
    if (value.isEmpty()) others.remove(field);
    else others.put(field, value);
    return new FilterForm(others);
  }

  public FilterForm days(Period period) {
    return with("from", period.from().toString()).with("to", period.to().toString());
  }

  public String address(String path) {
    return FIELDS.stream()
        .filter(values::containsKey)
        .map(field -> field + "=" + URLEncoder.encode(value(field), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", path + "?", ""));
  }

  /** In words, for the audit log and for the head of the page. */
  public String described(ChineseNames names) {
    var said = new ArrayList<String>();
    said.add(
        value("from").equals(value("to")) ? value("from") : value("from") + " 至 " + value("to"));
    for (String field : FIELDS.subList(2, FIELDS.size())) {
      if (has(field)) said.add(described(field, value(field), names));
    }
    return String.join("，", said);
  }

  /** The same without words that a citizen may have written. */
  public String logged(ChineseNames names) {
    var without = new HashMap<>(values);
    if (has("q")) without.put("q", "…");
    if (has("same")) without.put("same", "…");
    return new FilterForm(without).described(names);
  }

  static String described(String field, String value, ChineseNames names) {
    return switch (field) {
      case "q" -> "有“" + value + "”";
      case "same" -> "原话是“" + value + "”";
      case "channel" -> names.channel(value);
      case "bureau" -> names.bureau(value);
      case "label" -> names.label(value);
      case "aspect" -> "问" + names.aspect(value);
      case "outcome" -> names.outcome(value);
      case "below" -> "把握低于 " + value + "%";
      case "hour" -> value + " 点到 " + (Integer.parseInt(value) + 1) + " 点";
      case "judged" -> judged(value);
      case "rated" -> rated(value);
      case "waited" -> "人工" + waited(value);
      default -> value;
    };
  }

  static String judged(String id) {
    return switch (id) {
      case "judged" -> "判过";
      case "open" -> "抽到还没判";
      case "right" -> "判对";
      case "wrong" -> "判错";
      default -> "说不准";
    };
  }

  static String waited(String id) {
    return switch (id) {
      case "one-minute" -> "一分钟内回";
      case "three-minutes" -> "一到三分钟回";
      case "ten-minutes" -> "三到十分钟回";
      case "one-hour" -> "十分钟到一小时回";
      case "longer" -> "一小时以后回";
      default -> "没有回";
    };
  }

  static String rated(String id) {
    return switch (id) {
      case "rated" -> "评过";
      case "satisfied" -> "满意";
      default -> "不满意";
    };
  }

  public List<ChineseNames.Option> judgedOptions() {
    return Stream.of(Judged.values())
        .skip(1)
        .map(j -> new ChineseNames.Option(id(j), judged(id(j))))
        .toList();
  }

  public List<ChineseNames.Option> ratedOptions() {
    return Stream.of(Rated.values())
        .skip(1)
        .map(r -> new ChineseNames.Option(id(r), rated(id(r))))
        .toList();
  }

  private static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String constant(String field) {
    return value(field).toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
