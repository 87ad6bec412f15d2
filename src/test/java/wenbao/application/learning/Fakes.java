package wenbao.application.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import wenbao.application.staff.Act;
import wenbao.application.staff.Acting;
import wenbao.application.staff.Member;
import wenbao.application.staff.Role;
import wenbao.domain.Label;

/** Files and a store that fit into a test. */
final class Fakes {
  static final Label TRANSFER = new Label("transfer");
  static final Label SHARING = new Label("family-sharing");

  private Fakes() {}

  static Acting acting(Role role) {
    return new Acting(new Member("wang.li", "王丽", Set.of(role), true, false, false), "10.0.0.1");
  }

  /** Two items and what stands under them. */
  static final class FakeFiles implements Files {
    final Map<String, Known> known = new HashMap<>();

    void add(String sentence, Label label) {
      known.put(Same.of(sentence), new Known(label, "intents/" + label + ".yml", true));
    }

    void calibrate(String sentence, Label label) {
      known.put(Same.of(sentence), new Known(label, "intents/calibration.tsv", false));
    }

    @Override
    public List<Choice> choices() {
      return List.of(
          new Choice(TRANSFER, "关系转移", ""),
          new Choice(SHARING, "家庭共济", ""),
          new Choice(Label.HUMAN, "要找人工", ""));
    }

    @Override
    public Optional<Known> find(String sentence) {
      return Optional.ofNullable(known.get(Same.of(sentence)));
    }

    @Override
    public Optional<String> complaint(String sentence) {
      return sentence.contains("[") ? Optional.of("括号没有配成对。") : Optional.empty();
    }

    @Override
    public Map<String, String> with(List<Taught> sentences) {
      return sentences.stream()
          .collect(Collectors.toMap(s -> s.label() + ".yml", Taught::text, (a, b) -> a + b));
    }
  }

  static final class MemorySentences implements Sentences {
    final Map<String, Kept> kept = new LinkedHashMap<>();
    final List<Act> acts = new ArrayList<>();

    @Override
    public int decide(Collection<Kept> decided, Act act) {
      decided.forEach(one -> kept.put(one.id(), one));
      acts.add(act);
      return decided.size();
    }

    @Override
    public boolean takeBack(String id, Act act) {
      acts.add(act);
      return kept.remove(id) != null;
    }

    @Override
    public Optional<Kept> find(String id) {
      return Optional.ofNullable(kept.get(id));
    }

    @Override
    public List<Kept> accepted() {
      return kept.values().stream().filter(Kept::isAccepted).toList();
    }

    @Override
    public List<Kept> discarded(int most) {
      return kept.values().stream().filter(one -> !one.isAccepted()).limit(most).toList();
    }

    @Override
    public Set<String> decided(Collection<String> ids) {
      return ids.stream().filter(kept::containsKey).collect(Collectors.toSet());
    }
  }

  /** One candidate, as the database would keep it. */
  static final class MemoryCandidates implements Candidates {
    Optional<Candidate> newest = Optional.empty();
    List<Taught> learning = List.of();
    List<Change> changes = List.of();
    InForce inForce = InForce.NOTHING;

    @Override
    public Optional<Long> begin(List<Taught> sentences, String lesson, Instant dead, Act act) {
      if (newest.filter(c -> c.state() == State.LEARNING).isPresent()) return Optional.empty();
      long number = newest.map(Candidate::number).orElse(0L) + 1;
      learning = sentences;
      newest =
          Optional.of(
              new Candidate(
                  number,
                  State.LEARNING,
                  0,
                  sentences.size(),
                  inForce.version(),
                  lesson,
                  Optional.empty(),
                  "",
                  act.member(),
                  act.at(),
                  act.at()));
      return Optional.of(number);
    }

    private void becomes(State state, int percent, Optional<Tally> tally, String why, Instant at) {
      var c = newest.orElseThrow();
      newest =
          Optional.of(
              new Candidate(
                  c.number(),
                  state,
                  percent,
                  c.sentences(),
                  c.against(),
                  c.lesson(),
                  tally,
                  why,
                  c.by(),
                  c.begunAt(),
                  at));
    }

    private boolean is(long number, State state) {
      return newest.filter(c -> c.number() == number && c.state() == state).isPresent();
    }

    @Override
    public boolean beat(long number, int percent, Instant now) {
      if (!is(number, State.LEARNING)) return false;
      becomes(State.LEARNING, percent, Optional.empty(), "", now);
      return true;
    }

    @Override
    public void show(long number, Tally tally, List<Change> changes, Instant now) {
      becomes(State.SHOWN, 100, Optional.of(tally), "", now);
      this.changes = changes;
    }

    @Override
    public void fail(long number, String why, Instant now) {
      becomes(State.FAILED, 0, Optional.empty(), why, now);
    }

    @Override
    public Optional<Candidate> newest() {
      return newest;
    }

    @Override
    public List<Change> changes(long number) {
      return changes;
    }

    @Override
    public boolean drop(long number, Act act) {
      becomes(State.DROPPED, 0, Optional.empty(), "", act.at());
      return true;
    }

    @Override
    public boolean adopt(long number, Act act) {
      if (newest.orElseThrow().against() != inForce.version()) return false;
      inForce = new InForce(inForce.version() + 1, learning);
      becomes(State.ADOPTED, 100, newest.get().tally(), "", act.at());
      return true;
    }

    @Override
    public InForce inForce() {
      return inForce;
    }

    @Override
    public long versionInForce() {
      return inForce.version();
    }
  }
}
