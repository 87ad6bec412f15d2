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
 * @param letters what persons wrote: on a new page all of it, else what came since
 * @param name what a letter is called
 */
public record PersonView(
    Standing standing, String line, List<Letter> letters, String name, Bureau bureau) {
  static final String SERVICE = "service";

  /** As it stands in the page. */
  public String id() {
    return standing.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** Where the page fetches the next letters. */
  public String address() {
    return "/replies?bureau=" + bureau.id();
  }

  public String leave() {
    return "/replies/leave?bureau=" + bureau.id();
  }

  public boolean withPerson() {
    return standing != Standing.SERVICE;
  }

  /** What the next form says was read. */
  public String read() {
    return String.join(",", letters.stream().map(Letter::id).toList());
  }
}
