package wenbao.application.learning;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wenbao.application.staff.Acting;
import wenbao.application.staff.Right;
import wenbao.domain.Label;

/**
 * Learns what was accepted, but only when told to, and only after showing whose answers would
 * change: a candidate is learned beside what answers, compared, and then adopted or dropped.
 */
public final class Retrain {
  private static final Logger LOG = LoggerFactory.getLogger(Retrain.class);

  /** So many different messages are read again. */
  static final int COMPARED = 500;

  /** Learning is the long part; comparing is the rest. */
  private static final int LEARNED = 80;

  /**
   * Whoever learns says so between the long steps; one that died over it must not block the next.
   */
  private static final Duration DEAD = Duration.ofMinutes(10);

  private final Sentences sentences;
  private final Candidates candidates;
  private final Asked asked;
  private final Files files;
  private final Trial trial;
  private final Executor background;
  private final InstantSource clock;

  /**
   * @param background where learning may take its time
   */
  public Retrain(
      Sentences sentences,
      Candidates candidates,
      Asked asked,
      Files files,
      Trial trial,
      Executor background,
      InstantSource clock) {
    this.sentences = sentences;
    this.candidates = candidates;
    this.asked = asked;
    this.files = files;
    this.trial = trial;
    this.background = background;
    this.clock = clock;
  }

  /** What is wrong, in words for who pressed the button; empty: it goes on. */
  public Optional<String> begin(Acting acting) {
    acting.need(Right.RETRAIN);
    var learned = Joining.of(ShowSentences.taught(sentences.accepted()), files).learned();
    if (isInForce(learned)) return Optional.of("收下的句子都已经在用了，没有新的可学。");
    var now = clock.instant();
    var act = acting.act(now, "retraining-begun", "", learned.size() + " 句");
    var number = candidates.begin(learned, trial.lesson(), now.minus(DEAD), act);
    if (number.isEmpty()) return Optional.of("已经有一个正在学，等它学完再来。");
    background.execute(() -> learn(number.get(), learned));
    return Optional.empty();
  }

  /** Whether everything that could be learned is in force already. */
  public boolean isUpToDate() {
    return isInForce(Joining.of(ShowSentences.taught(sentences.accepted()), files).learned());
  }

  private boolean isInForce(List<Taught> learned) {
    return learned.equals(Joining.of(candidates.inForce().sentences(), files).learned());
  }

  private void learn(long number, List<Taught> learned) {
    try {
      var readings = trial.learn(learned, percent -> beat(number, percent * LEARNED / 100));
      compare(number, readings);
    } catch (CancellationException e) {
      LOG.info("candidate {} is not wanted any more", number);
    } catch (RuntimeException e) {
      LOG.error("candidate {} could not be learned", number, e);
      candidates.fail(number, "学到一半出了错，原因写在服务的日志里。", clock.instant());
    }
  }

  private boolean beat(long number, int percent) {
    return candidates.beat(number, percent, clock.instant());
  }

  private void compare(long number, Trial.Readings readings) {
    var texts = asked.texts(COMPARED);
    var known = trial.calibration();
    var changes = new ArrayList<Change>();
    int done = 0;
    int rightBefore = 0;
    int rightAfter = 0;
    int changed = 0;
    int all = texts.size() + known.size();
    for (var text : texts) {
      goOn(number, done++, all);
      var change = change(readings, text.text(), text.bureau(), text.times(), Optional.empty());
      if (change.before().answersAs(change.after())) continue;
      changed++;
      changes.add(change);
    }
    for (var sentence : known) {
      goOn(number, done++, all);
      var change = change(readings, sentence.text(), "", 0, Optional.of(sentence.label()));
      if (change.before().label().equals(sentence.label())) rightBefore++;
      if (change.after().label().equals(sentence.label())) rightAfter++;
      if (!change.before().answersAs(change.after())) changes.add(change);
    }
    changes.sort(Comparator.comparingLong(Change::times).reversed());
    var tally = new Candidates.Tally(texts.size(), changed, known.size(), rightBefore, rightAfter);
    candidates.show(number, tally, changes, clock.instant());
  }

  private void goOn(long number, int done, int all) {
    if (done % 50 != 0) return;
    int percent = LEARNED + (100 - LEARNED) * done / Math.max(1, all);
    if (!beat(number, Math.min(99, percent))) throw new CancellationException();
  }

  private static Change change(
      Trial.Readings readings, String text, String bureau, long times, Optional<Label> right) {
    return new Change(
        text, times, right, readings.before(text, bureau), readings.after(text, bureau));
  }

  public Optional<Candidates.Candidate> newest() {
    return candidates.newest();
  }

  public List<Change> changes(long number) {
    return candidates.changes(number);
  }

  /** Whether nobody learns it any more though it was never finished. */
  public boolean isDead(Candidates.Candidate candidate) {
    return candidate.state() == Candidates.State.LEARNING
        && candidate.beatAt().isBefore(clock.instant().minus(DEAD));
  }

  /** What is wrong, for who pressed the button; empty: it answers from now on. */
  public Optional<String> adopt(long number, Acting acting) {
    acting.need(Right.RETRAIN);
    var shown = candidates.newest().filter(c -> c.number() == number);
    if (shown.isEmpty() || shown.get().state() != Candidates.State.SHOWN) {
      return Optional.of("这一次的结果已经换上或者放弃了，请看现在的。");
    }
    if (!shown.get().lesson().equals(trial.lesson())) {
      return Optional.of("学的时候和现在 intents 里的句子不一样了，看过的变化不再算数。请再看一次会改变什么。");
    }
    String how = shown.get().sentences() + " 句";
    var act = acting.act(clock.instant(), "retraining-adopted", String.valueOf(number), how);
    if (!candidates.adopt(number, act)) {
      return Optional.of("别人刚换上了另一次的结果。请再看一次会改变什么。");
    }
    trial.takeOver();
    return Optional.empty();
  }

  public boolean drop(long number, Acting acting) {
    acting.need(Right.RETRAIN);
    var act = acting.act(clock.instant(), "retraining-dropped", String.valueOf(number));
    return candidates.drop(number, act);
  }
}
