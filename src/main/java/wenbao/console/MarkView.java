package wenbao.console;

/**
 * The form that says what a message was about.
 *
 * @param inquiry its id
 * @param to the page to go back to without scripts
 * @param chosen the label that is chosen; empty: none yet
 * @param done what was noted just now; may be empty
 * @param complaint what is wrong; may be empty
 */
public record MarkView(
    String inquiry,
    String to,
    LabelOptions options,
    String chosen,
    String done,
    String complaint) {}
