package wenbao;

import java.time.InstantSource;
import java.util.List;
import java.util.function.IntPredicate;
import wenbao.application.Considering;
import wenbao.application.learning.Heard;
import wenbao.application.learning.Taught;
import wenbao.application.learning.Trial;
import wenbao.domain.Channel;
import wenbao.domain.Conversation;

/** Learns beside the running mind, and reads messages with both. */
final class LearnOnTrial implements Trial {
  private final Mind mind;
  private final String home;
  private final InstantSource clock;

  /**
   * @param home the id of the bureau for messages that went to none
   */
  LearnOnTrial(Mind mind, String home, InstantSource clock) {
    this.mind = mind;
    this.home = home;
    this.clock = clock;
  }

  @Override
  public String lesson() {
    return mind.published().lessonVersion();
  }

  @Override
  public Readings learn(List<Taught> sentences, IntPredicate goOn) {
    var running = mind.reading();
    var candidate = mind.candidate(sentences, goOn);
    var before = mind.considering(() -> running);
    var after = mind.considering(() -> candidate);
    return new Readings() {
      @Override
      public Heard before(String text, String bureau) {
        return heard(before, text, bureau);
      }

      @Override
      public Heard after(String text, String bureau) {
        return heard(after, text, bureau);
      }
    };
  }

  /** As the first message of a conversation; what would have gone before is not known. */
  private Heard heard(Considering considering, String text, String bureau) {
    boolean known = mind.knowledge().running().bureaus().containsKey(bureau);
    String whose = known ? bureau : home;
    var fresh = Conversation.fresh("trial", whose);
    var result = considering.consider(text, whose, Channel.WEB, fresh, clock.instant());
    var answer = result.considered().answer();
    return new Heard(answer.outcome(), answer.label(), result.probability());
  }

  @Override
  public List<Taught> calibration() {
    return TaughtByFiles.calibration(mind.published());
  }

  @Override
  public void takeOver() {
    mind.takeOver();
  }
}
