package wenbao.console;

import java.util.Map;

/**
 * A part of an open page, as it is now.
 *
 * @param html the whole element, with its id
 * @param rows those of its rows that may be replaced alone, by id and in order; may be empty
 * @param whenNew said aloud when a row is new; may be empty
 */
record LivePart(String id, String html, Map<String, String> rows, String whenNew) {
  static LivePart of(String id, String html) {
    return new LivePart(id, html, Map.of(), "");
  }
}
