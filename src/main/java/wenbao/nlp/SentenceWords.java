package wenbao.nlp;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The {@link Features} of the lesson's sentences; a feature that few sentences have counts more.
 */
final class SentenceWords {
  /** Rarer features name single sentences. */
  private static final int CUTOFF = 3;

  private final Map<String, Integer> numbers;

  /** The square of each feature's weight. */
  private final float[] weights;

  private final int[][] sentences;
  private final double[] lengths;

  private SentenceWords(Map<String, Integer> numbers, float[] weights, int[][] sentences) {
    this.numbers = numbers;
    this.weights = weights;
    this.sentences = sentences;
    this.lengths = Arrays.stream(sentences).mapToDouble(this::length).toArray();
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
    return new SentenceWords(
        numbers, weights, sentences.stream().map(f -> known(f, numbers)).toArray(int[][]::new));
  }

  private static int[] known(String[] features, Map<String, Integer> numbers) {
    return Arrays.stream(features).filter(numbers::containsKey).mapToInt(numbers::get).toArray();
  }

  private double length(int[] features) {
    double sum = 0;
    for (int f : features) sum += weights[f];
    return Math.sqrt(sum);
  }

  /** How much of both is shared: the cosine over weighted features. */
  Nearest.Likeness to(String[] features) {
    int[] own = known(features, numbers);
    double length = length(own);
    var has = new BitSet(weights.length);
    for (int f : own) has.set(f);
    return sentence -> {
      double both = length * lengths[sentence];
      if (both == 0) return 0;
      float shared = 0;
      for (int f : sentences[sentence]) if (has.get(f)) shared += weights[f];
      return shared / both;
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
    out.writeInt(sentences.length);
    for (int[] sentence : sentences) {
      out.writeInt(sentence.length);
      for (int f : sentence) out.writeInt(f);
    }
  }

  static SentenceWords read(DataInputStream in) throws IOException {
    float[] weights = new float[in.readInt()];
    var numbers = new HashMap<String, Integer>(weights.length * 2);
    for (int i = 0; i < weights.length; i++) {
      numbers.put(in.readUTF(), i);
      weights[i] = in.readFloat();
    }
    int[][] sentences = new int[in.readInt()][];
    for (int i = 0; i < sentences.length; i++) {
      sentences[i] = new int[in.readInt()];
      for (int j = 0; j < sentences[i].length; j++) sentences[i][j] = in.readInt();
    }
    return new SentenceWords(numbers, weights, sentences);
  }
}
