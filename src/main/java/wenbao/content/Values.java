package wenbao.content;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wenbao.domain.Confidence;

/**
 * Gives what is written its type, or complains and gives something harmless, so that the rest is
 * read too.
 */
final class Values {
  private static final String NUMBER = "[0-9]+(-[0-9]+)*";
  private static final String AREA_CODE = "0[0-9]{2,3}";

  private final Complaints complaints;

  Values(Complaints complaints) {
    this.complaints = complaints;
  }

  @Nullable LocalDate date(Block block, String key) {
    return block.line(key).flatMap(this::date).orElse(null);
  }

  Optional<LocalDate> date(Written written) {
    try {
      return Optional.of(LocalDate.parse(written.text()));
    } catch (DateTimeParseException e) {
      complain(written, "不是日期，要写成 2026-12-31 这样");
      return Optional.empty();
    }
  }

  /** A document may be dated by its year or its month only. */
  @Nullable String roughDate(Block block, String key) {
    return block
        .line(key)
        .filter(w -> date(new Written(firstDay(w.text()), w.place())).isPresent())
        .map(Written::text)
        .orElse(null);
  }

  private static String firstDay(String date) {
    if (date.matches("[0-9]{4}")) return date + "-01-01";
    return date.matches("[0-9]{4}-[0-9]{2}") ? date + "-01" : date;
  }

  Confidence confidence(Block block) {
    var names = Arrays.stream(Confidence.values()).map(Confidence::name).toList();
    String written = oneOf(block, "confidence", names);
    return names.contains(written) ? Confidence.valueOf(written) : Confidence.C;
  }

  /** One word of a short list. */
  String oneOf(Block block, String key, Collection<String> words) {
    var written = block.line(key);
    written
        .filter(w -> !words.contains(w.text()))
        .ifPresent(w -> complain(w, "不能写在 “" + key + "” 后面" + Nearest.hint(w.text(), words)));
    return written.map(Written::text).orElse("");
  }

  /** An id that must exist, in {@code where}. */
  String reference(Block block, String key, Collection<String> known, String where) {
    return block.line(key).filter(w -> exists(w, known, where)).map(Written::text).orElse("");
  }

  /** Those of a list of ids that exist. */
  List<String> references(Block block, String key, Collection<String> known, String where) {
    return block.list(key).stream()
        .filter(written -> exists(written, known, where))
        .map(Written::text)
        .toList();
  }

  boolean exists(Written id, Collection<String> known, String where) {
    if (known.contains(id.text())) return true;
    complaints.stop(
        id.place(), where + " 里没有 “" + id.text() + "”" + Nearest.hint(id.text(), known));
    return false;
  }

  int lineNumber(Block block, String key) {
    return block
        .line(key)
        .filter(w -> matches(w, "[1-9][0-9]{0,5}", "不是行号，要写成 60 这样"))
        .map(w -> Integer.parseInt(w.text()))
        .orElse(0);
  }

  String phoneNumber(Block block, String key) {
    return fitting(block, key, NUMBER, "不是电话号码，只写数字和连字号，像 0825-2257609，几个号码分几条写");
  }

  @Nullable String areaCode(Block block, String key) {
    String written = fitting(block, key, AREA_CODE, "不是区号，要像 \"0818\"，引号里三四位数字");
    return written.isEmpty() ? null : written;
  }

  /** Short enough for where it is shown; {@code characters} as a reader counts them. */
  @Nullable String atMost(int characters, Block block, String key) {
    var written = block.line(key);
    written.ifPresent(w -> {
      int length = w.text().codePointCount(0, w.text().length());
      if (length > characters) {
        complaints.stop(w.place(), "“%s” 有 %d 个字，最多 %d 个".formatted(key, length, characters));
      }
    });
    return written.map(Written::text).orElse(null);
  }

  /** Short enough for the wire, which counts bytes of UTF-8. */
  Optional<Written> atMostBytes(int bytes, Block block, String key) {
    var written = block.line(key);
    written.ifPresent(w -> {
      int length = w.text().getBytes(StandardCharsets.UTF_8).length;
      if (length > bytes) {
        complaints.stop(w.place(), "“%s” 有 %d 字节，最多 %d，一个汉字算 3".formatted(key, length, bytes));
      }
    });
    return written;
  }

  @Nullable String orNull(Block block, String key) {
    return block.line(key).map(Written::text).orElse(null);
  }

  private String fitting(Block block, String key, String form, String complaint) {
    return block.line(key).filter(w -> matches(w, form, complaint)).map(Written::text).orElse("");
  }

  private boolean matches(Written written, String form, String complaint) {
    if (written.text().matches(form)) return true;
    complain(written, complaint);
    return false;
  }

  private void complain(Written written, String complaint) {
    complaints.stop(written.place(), "“" + written.text() + "” " + complaint);
  }
}
