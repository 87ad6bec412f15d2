package wenbao.console;

/**
 * One conversation in the queue.
 *
 * @param citizen a short name that names nobody
 * @param away whether the page on which the citizen waits is not open
 * @param said what the citizen asked last; may be empty
 * @param why it is shown to a person
 * @param since when it was opened or closed
 * @param waited how long the citizen has been waiting for a person; empty when nobody waits
 * @param late whether that is too long
 * @param holder as colleagues call them; empty while nobody has it
 */
public record QueueRow(
    String id,
    String citizen,
    boolean away,
    String said,
    String bureau,
    String why,
    String state,
    String since,
    String waited,
    boolean late,
    String holder) {}
