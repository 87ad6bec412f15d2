package wenbao.application;

import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import wenbao.domain.Conversation;

/** Hears whether a citizen who was asked so says that an answer was of use. */
public final class HearRating {
  private static final Pattern SAID = Pattern.compile("(?:很|非常|还)?(不)?满意[了的。.！!～~]*");

  private final Ratings ratings;
  private final InstantSource clock;

  public HearRating(Ratings ratings, InstantSource clock) {
    this.ratings = ratings;
    this.clock = clock;
  }

  /** The line that thanks for it; empty when the message is about something else. */
  Optional<String> hear(Incoming incoming, Conversation conversation) {
    var said = SAID.matcher(incoming.text().strip());
    if (conversation.rating() == null || !said.matches()) return Optional.empty();
    return Optional.of(keep(conversation.rating(), incoming, said.group(1) == null));
  }

  /**
   * A link was tapped, perhaps in an old message.
   *
   * @param inquiry as the link has it
   * @return the line that thanks for it
   */
  public String keep(String inquiry, Incoming incoming, boolean satisfied) {
    ratings.rate(
        inquiry,
        incoming.channel(),
        incoming.account(),
        incoming.sender(),
        satisfied,
        clock.instant());
    return satisfied ? "rated-good" : "rated-bad";
  }
}
