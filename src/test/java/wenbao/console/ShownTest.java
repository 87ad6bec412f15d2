package wenbao.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownTest {
  private final Shown shown = new Shown();

  @Test
  void what_is_shown_is_not_sent() {
    shown.take(List.of(list("a=1", "b=2"), LivePart.of("state", "<p id=\"state\">好</p>")));
    assertThat(shown.difference(List.of(list("a=1", "b=2")))).isEmpty();
    assertThat(shown.difference(List.of(LivePart.of("state", "<p id=\"state\">不好</p>"))))
        .isEqualTo("<p hx-swap-oob=\"true\" id=\"state\">不好</p>");
  }

  @Test
  void a_page_of_which_nobody_knows_gets_all_once() {
    assertThat(shown.difference(List.of(list("a=1"))))
        .isEqualTo("<ol hx-swap-oob=\"true\" id=\"rows\">\n<li id=\"a\">1</li>\n</ol>");
    assertThat(shown.difference(List.of(list("a=1")))).isEmpty();
  }

  @Test
  void a_row_that_changed_is_replaced_alone() {
    shown.take(List.of(list("a=1", "b=2")));
    assertThat(shown.difference(List.of(list("a=1", "b=3"))))
        .isEqualTo("<li hx-swap-oob=\"true\" id=\"b\">3</li>");
  }

  @Test
  void a_row_that_is_new_at_the_end_is_added_and_said() {
    shown.take(List.of(list("a=1", "b=2")));
    assertThat(shown.difference(List.of(list("a=1", "b=3", "c=4"))).lines())
        .containsExactly(
            "<li hx-swap-oob=\"true\" id=\"b\">3</li>",
            "<ol hx-swap-oob=\"beforeend:#rows\"><li id=\"c\">4</li></ol>",
            "<p id=\"live\" hx-swap-oob=\"innerHTML\">又一条</p>");
  }

  @Test
  void another_order_replaces_the_whole() {
    shown.take(List.of(list("a=1", "b=2")));
    assertThat(shown.difference(List.of(list("b=2", "a=1"))))
        .startsWith("<ol hx-swap-oob=\"true\"")
        .doesNotContain("又一条");
    assertThat(shown.difference(List.of(list("b=2")))).startsWith("<ol hx-swap-oob=\"true\"");
  }

  @Test
  void the_name_is_that_of_the_content() {
    assertThat(Shown.nameOf(List.of(list("a=1")))).isEqualTo(Shown.nameOf(List.of(list("a=1"))));
    assertThat(Shown.nameOf(List.of(list("a=1")))).isNotEqualTo(Shown.nameOf(List.of(list("a=2"))));
  }

  private static LivePart list(String... rows) {
    var html = new LinkedHashMap<String, String>();
    for (String row : rows) {
      String[] part = row.split("=");
      html.put(part[0], "<li id=\"%s\">%s</li>".formatted(part[0], part[1]));
    }
    String whole = "<ol id=\"rows\">\n" + String.join("\n", html.values()) + "\n</ol>";
    return new LivePart("rows", whole, html, "又一条");
  }
}
