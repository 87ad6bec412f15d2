package wenbao.channel.sms.cmpp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * Keeps the parts of long messages until all are there. None is acknowledged before, so that after
 * a crash the carrier delivers all of them again.
 */
final class JoinPieces {
  private record Key(String from, int reference, int total) {}

  /** A message and everybody who waits to hear that it is stored. */
  static final class Gathered {
    private final Map<Integer, Piece> pieces = new TreeMap<>();
    private final List<IntConsumer> answers = new ArrayList<>();
    private final long since = System.nanoTime();

    private void add(Piece piece, IntConsumer answer) {
      pieces.put(piece.number(), piece);
      answers.add(answer);
    }

    private boolean isWhole() {
      return pieces.size() == first().total();
    }

    Piece first() {
      return pieces.values().iterator().next();
    }

    Collection<Piece> pieces() {
      return pieces.values();
    }

    void answer(int result) {
      answers.forEach(answer -> answer.accept(result));
    }
  }

  private final Map<Key, Gathered> gathering = new HashMap<>();

  /** The whole message, when this was the last that was missing. */
  Optional<Gathered> add(Piece piece, IntConsumer answer) {
    var key = new Key(piece.from(), piece.reference(), piece.total());
    var gathered = gathering.computeIfAbsent(key, k -> new Gathered());
    gathered.add(piece, answer);
    if (!gathered.isWhole()) return Optional.empty();
    gathering.remove(key);
    return Optional.of(gathered);
  }

  /** What has waited so long for the rest that it does not come any more. */
  List<Gathered> takeOlder(Duration age) {
    long then = System.nanoTime() - age.toNanos();
    var old = gathering.values().stream().filter(one -> one.since - then < 0).toList();
    gathering.values().removeAll(old);
    return old;
  }
}
