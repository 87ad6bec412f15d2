package wenbao.nlp;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The {@link Features} of the lesson's sentences; a feature that few sentences have counts more.
 */
final class SentenceWords {
  /** Rarer features name single sentences. */
  private static final int CUTOFF = 3;

  private final Map<String, Integer> numbers;

  /** The square of each feature's weight. */
  private final float[] weights;

  /** Of each feature, the sentences that have it, in their order. */
  private final int[][] having;

  /** Of each sentence, the root of the sum of its features' squared weights. */
  private final float[] lengths;

  private SentenceWords(
      Map<String, Integer> numbers, float[] weights, int[][] having, int sentences) {
    this.numbers = numbers;
    this.weights = weights;
    this.having = having;
    this.lengths = new float[sentences];
    for (int f = 0; f < having.length; f++) for (int s : having[f]) lengths[s] += weights[f];
    for (int s = 0; s < sentences; s++) lengths[s] = (float) Math.sqrt(lengths[s]);
  }

  static SentenceWords of(List<String[]> sentences) {
    var counts = new TreeMap<String, Integer>();
    for (String[] features : sentences) for (String f : features) counts.merge(f, 1, Integer::sum);
    counts.values().removeIf(count -> count < CUTOFF);
    var numbers = new HashMap<String, Integer>();
    float[] weights = new float[counts.size()];
    counts.forEach((feature, count) -> {
      double rarity = Math.log(1 + sentences.size() / (1.0 + count));
      weights[numbers.size()] = (float) (rarity * rarity);
      numbers.put(feature, numbers.size());
    });
    var having =
        IntStream.range(0, weights.length).mapToObj(f -> new ArrayList<Integer>()).toList();
    for (int sentence = 0; sentence < sentences.size(); sentence++) {
      for (int f : known(sentences.get(sentence), numbers)) having.get(f).add(sentence);
    }
    return new SentenceWords(
        numbers,
        weights,
        having.stream().map(SentenceWords::array).toArray(int[][]::new),
        sentences.size());
  }

  private static int[] array(List<Integer> sentences) {
    return sentences.stream().mapToInt(i -> i).toArray();
  }

  private static int[] known(String[] features, Map<String, Integer> numbers) {
    return Arrays.stream(features)
        .map(numbers::get)
        .filter(Objects::nonNull)
        .mapToInt(number -> number)
        .toArray();
  }

  /**
   * How much of both is shared: the cosine over weighted features. Most sentences have a frequent
   * feature, and few are in question.
   *
   * @param firstOf where each label's sentences begin, see {@link Nearest}
   * @param among the labels in question: of other sentences nothing is known
   */
  Nearest.Likeness to(String[] features, int[] firstOf, int[] among) {
    float[] shared = new float[lengths.length];
    double squares = 0;
    for (int f : known(features, numbers)) {
      squares += weights[f];
      for (int label : among) {
        int at = Arrays.binarySearch(having[f], firstOf[label]);
        for (int i = at < 0 ? -at - 1 : at; i < having[f].length; i++) {
          if (having[f][i] >= firstOf[label + 1]) break;
          shared[having[f][i]] += weights[f];
        }
      }
    }
    double length = Math.sqrt(squares);
    return (sentence, atLeast) -> {
      double both = length * lengths[sentence];
      return both == 0 ? 0 : shared[sentence] / both;
    };
  }

  void write(DataOutputStream out) throws IOException {
    String[] features = new String[weights.length];
    numbers.forEach((feature, number) -> features[number] = feature);
    out.writeInt(features.length);
    for (int i = 0; i < features.length; i++) {
      out.writeUTF(features[i]);
      out.writeFloat(weights[i]);
    }
    out.writeInt(lengths.length);
    for (int[] sentences : having) {
      out.writeInt(sentences.length);
      for (int sentence : sentences) out.writeInt(sentence);
    }
  }

  static SentenceWords read(DataInputStream in) throws IOException {
    float[] weights = new float[in.readInt()];
    var numbers = new HashMap<String, Integer>(weights.length * 2);
    for (int i = 0; i < weights.length; i++) {
      numbers.put(in.readUTF(), i);
      weights[i] = in.readFloat();
    }
    int sentences = in.readInt();
    int[][] having = new int[weights.length][];
    for (int f = 0; f < having.length; f++) {
      having[f] = new int[in.readInt()];
      for (int i = 0; i < having[f].length; i++) having[f][i] = in.readInt();
    }
    return new SentenceWords(numbers, weights, having, sentences);
  }
}
