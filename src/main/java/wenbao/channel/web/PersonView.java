package wenbao.channel.web;

import java.util.List;
import wenbao.application.talks.FetchReplies.Standing;
import wenbao.application.talks.Mailbox.Letter;
import wenbao.domain.Bureau;

/**
 * What the page shows of persons.
 *
 * @param standing whom the citizen has before him
 * @param line says so; empty where it is the service, as usual
 * @param letters what persons wrote and the page did not show before
 * @param name what a letter is called
 * @param address where the page fetches the next ones
 */
public record PersonView(
    Standing standing,
    String line,
    List<Letter> letters,
    String name,
    Bureau bureau,
    String address) {
  static final String SERVICE = "service";

  /** As it stands in the page. */
  public String id() {
    return standing.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  public String leave() {
    return address.replace("/replies", "/replies/leave");
  }

  public boolean withPerson() {
    return standing != Standing.SERVICE;
  }

  /** What the next form says was read. */
  public String read() {
    return String.join(",", letters.stream().map(Letter::id).toList());
  }
}
