package wenbao.console;

import jakarta.inject.Singleton;
import wenbao.application.learning.MarkExample;
import wenbao.domain.Label;

/** Makes the form that says what a message was about, for the pages that include it. */
@Singleton
final class MarkViews {
  private final MarkExample markExample;

  MarkViews(MarkExample markExample) {
    this.markExample = markExample;
  }

  /**
   * @param to the page that it stands on
   */
  MarkView of(String inquiry, String to) {
    String chosen = markExample.marked(inquiry).map(Label::value).orElse("");
    return view(inquiry, to, chosen, "", "");
  }

  MarkView view(String inquiry, String to, String chosen, String done, String complaint) {
    var options = LabelOptions.of(markExample.choices());
    return new MarkView(inquiry, to, options, chosen, done, complaint);
  }
}
