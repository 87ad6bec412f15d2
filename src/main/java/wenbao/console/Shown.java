package wenbao.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a page shows, to send it only what is different. Elements are replaced by their ids, so it
 * does no harm to send one twice.
 */
final class Shown {
  private final Map<String, LivePart> parts = new LinkedHashMap<>();

  /** A short name of all that these parts say. */
  static String nameOf(List<LivePart> parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (LivePart part : parts) digest.update(part.html().getBytes(UTF_8));
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes it that the page shows these already. */
  void take(List<LivePart> now) {
    now.forEach(part -> parts.put(part.id(), part));
  }

  /** What must be sent so that the page shows these; empty where it does. */
  String difference(List<LivePart> now) {
    var html = new ArrayList<String>();
    String said = "";
    for (LivePart part : now) {
      var before = parts.put(part.id(), part);
      if (before != null && before.html().equals(part.html())) continue;
      html.addAll(before == null ? List.of(outOfBand(part.html())) : changed(before, part));
      if (before != null && hasNew(before, part)) said = part.whenNew();
    }
    if (!said.isEmpty()) {
      html.add("<p id=\"live\" hx-swap-oob=\"innerHTML\">" + said + "</p>");
    }
    return String.join("\n", html);
  }

  private static boolean hasNew(LivePart before, LivePart now) {
    return !before.rows().keySet().containsAll(now.rows().keySet());
  }

  /** Only the rows that are new at the end or different, where nothing else is. */
  private static List<String> changed(LivePart before, LivePart now) {
    var old = List.copyOf(before.rows().keySet());
    var rows = List.copyOf(now.rows().keySet());
    boolean goesOn = rows.size() >= old.size() && rows.subList(0, old.size()).equals(old);
    boolean more = rows.size() > old.size();
    boolean rowsAlone = goesOn && !old.isEmpty() && frame(before).equals(frame(now));
    if (!rowsAlone || more && !isList(now)) return List.of(outOfBand(now.html()));
    var html = new ArrayList<String>();
    for (String row : old) {
      String fresh = now.rows().get(row);
      if (!fresh.equals(before.rows().get(row))) html.add(outOfBand(fresh));
    }
    if (more) html.add(atTheEnd(now, rows.subList(old.size(), rows.size())));
    return html;
  }

  /** The rows of a table may stand in several groups. */
  private static boolean isList(LivePart part) {
    return part.html().startsWith("<ol ");
  }

  /** So what somebody has opened or scrolled to above stays as it is. */
  private static String atTheEnd(LivePart part, List<String> rows) {
    var html = new StringBuilder("<ol hx-swap-oob=\"beforeend:#").append(part.id()).append("\">");
    rows.forEach(row -> html.append(part.rows().get(row)));
    return html.append("</ol>").toString();
  }

  /** The part without its rows. */
  private static String frame(LivePart part) {
    String html = part.html();
    for (String row : part.rows().values()) html = html.replace(row, "");
    return html.replaceAll("\\s+", " ");
  }

  /** Marks the outermost element, so that htmx puts it where its id is. */
  private static String outOfBand(String html) {
    return html.strip().replaceFirst("^<([a-z]+)", "<$1 hx-swap-oob=\"true\"");
  }
}
