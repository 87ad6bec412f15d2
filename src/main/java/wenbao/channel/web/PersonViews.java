package wenbao.channel.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wenbao.application.Knowledge;
import wenbao.application.talks.FetchReplies;
import wenbao.application.talks.FetchReplies.Standing;
import wenbao.application.talks.Mailbox.Letter;
import wenbao.domain.Bureau;
import wenbao.domain.Channel;

/** Fetches what persons wrote to whom a page belongs. */
@Singleton
final class PersonViews {
  /** Nobody has more on a page that was not confirmed before. */
  private static final int MOST_READ = 50;

  private final FetchReplies fetchReplies;
  private final Knowledge knowledge;

  PersonViews(FetchReplies fetchReplies, Knowledge knowledge) {
    this.fetchReplies = fetchReplies;
    this.knowledge = knowledge;
  }

  /** For what is no page of its own: the page that it belongs to fetches by itself. */
  PersonView nobody(Bureau bureau) {
    return view(bureau, Standing.SERVICE, "", List.of());
  }

  /**
   * @param visit empty: nobody is known, and nothing is fetched
   * @param read the ids of the letters that the citizen has seen, with commas between
   * @param was {@link PersonView#id} of what the page shows; null where it shows nothing yet
   * @param whole whether the page is a new one
   */
  PersonView of(
      Bureau bureau,
      Optional<String> visit,
      @Nullable String read,
      @Nullable String was,
      boolean whole) {
    boolean had = was != null && !was.equals(PersonView.SERVICE);
    if (visit.isEmpty()) {
      return view(bureau, Standing.SERVICE, had ? "web-person-lost" : "", List.of());
    }
    var fetched =
        fetchReplies.fetch(Channel.WEB, Bureaus.account(bureau), visit.get(), ids(read), whole);
    boolean left = had && fetched.standing() == Standing.SERVICE;
    String line = left ? "web-person-left" : line(fetched.standing());
    return view(bureau, fetched.standing(), line, fetched.letters());
  }

  private static List<String> ids(@Nullable String read) {
    if (read == null || read.isBlank()) return List.of();
    return Stream.of(read.split(",")).map(String::strip).limit(MOST_READ).toList();
  }

  /** The name of the sentence that says so. */
  private static String line(Standing standing) {
    return switch (standing) {
      case SERVICE -> "";
      case WAITING -> "web-person-waiting";
      case OFF_DUTY -> "web-person-off-duty";
      case PERSON -> "web-person-here";
    };
  }

  private PersonView view(Bureau bureau, Standing standing, String line, List<Letter> letters) {
    return new PersonView(
        standing, line.isEmpty() ? "" : sentence(line), letters, sentence("web-person"), bureau);
  }

  private String sentence(String name) {
    return knowledge.running().wording().line(name);
  }
}
