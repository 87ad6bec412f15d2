package wenbao.application.talks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wenbao.domain.Channel;

/** What persons wrote to citizens whom nobody can ring: their page comes and fetches it. */
public interface Mailbox {
  /**
   * The citizen's open conversation.
   *
   * @param ticket its id
   * @param claimed whether a person has it
   * @param promised whether the citizen was told that a person will reply, or somebody had it once
   */
  record Open(String ticket, boolean claimed, boolean promised) {}

  /**
   * A person's reply.
   *
   * @param id of the reply
   * @param text as it was written
   */
  record Letter(String id, String text) {}

  Optional<Open> open(Channel channel, String account, String citizen);

  /** What no page has shown yet, oldest first. */
  List<Letter> waiting(Channel channel, String account, String citizen);

  /** The same, and before it what was shown and is still kept. */
  List<Letter> all(Channel channel, String account, String citizen);

  /** A page has shown these letters. Ids of others' letters change nothing. */
  void shown(Channel channel, String account, String citizen, List<String> letters, Instant at);

  /**
   * What was written before then can be fetched by nobody any more, and is not kept.
   *
   * @return how many letters of which nobody said that they were shown
   */
  int giveUp(Channel channel, Instant then, Instant at);

  /**
   * Closes conversations in which nothing was said since then, that no person has, and whose page
   * is not open: nobody could be written to.
   *
   * @return how many
   */
  int closeLeft(Channel channel, Instant then, Instant at);
}
