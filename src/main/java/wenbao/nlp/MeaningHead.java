package wenbao.nlp;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;

/**
 * A multinomial logistic regression over embeddings, trained by Adam with L2 regularisation. The
 * random order has a fixed seed, so that the same data give the same weights.
 */
final class MeaningHead {
  private static final int EPOCHS = 30;
  private static final int BATCH = 32;
  private static final double RATE = 0.02;
  private static final double L2 = 1e-5;

  private final List<String> labels;

  /** One row a label; the last column is its bias. */
  private final float[][] weights;

  private MeaningHead(List<String> labels, float[][] weights) {
    this.labels = labels;
    this.weights = weights;
  }

  List<String> labels() {
    return labels;
  }

  static MeaningHead train(List<float[]> vectors, List<String> wanted, List<String> labels) {
    int columns = vectors.getFirst().length + 1;
    var head = new MeaningHead(labels, new float[labels.size()][columns]);
    float[][] first = new float[labels.size()][columns];
    float[][] second = new float[labels.size()][columns];
    var random = new Random(20261122);
    int[] order = new int[vectors.size()];
    for (int i = 0; i < order.length; i++) order[i] = i;
    int step = 0;
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      shuffle(order, random);
      double rate = RATE * (1 - epoch / (double) EPOCHS);
      for (int start = 0; start < order.length; start += BATCH) {
        int end = Math.min(order.length, start + BATCH);
        head.adam(head.gradient(vectors, wanted, order, start, end), first, second, ++step, rate);
      }
    }
    return head;
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
  }

  private float[][] gradient(
      List<float[]> vectors, List<String> wanted, int[] order, int start, int end) {
    float[][] gradient = new float[weights.length][weights[0].length];
    for (int n = start; n < end; n++) {
      float[] x = vectors.get(order[n]);
      double[] p = probabilities(x);
      p[labels.indexOf(wanted.get(order[n]))] -= 1;
      for (int k = 0; k < p.length; k++) {
        float error = (float) (p[k] / (end - start));
        float[] row = gradient[k];
        for (int i = 0; i < x.length; i++) row[i] += error * x[i];
        row[x.length] += error;
      }
    }
    return gradient;
  }

  private void adam(float[][] gradient, float[][] first, float[][] second, int step, double rate) {
    double one = 1 - Math.pow(0.9, step);
    double two = 1 - Math.pow(0.999, step);
    for (int k = 0; k < weights.length; k++) {
      for (int i = 0; i < weights[k].length; i++) {
        double g = gradient[k][i] + L2 * weights[k][i];
        first[k][i] = (float) (0.9 * first[k][i] + 0.1 * g);
        second[k][i] = (float) (0.999 * second[k][i] + 0.001 * g * g);
        weights[k][i] -=
            (float) (rate * (first[k][i] / one) / (Math.sqrt(second[k][i] / two) + 1e-8));
      }
    }
  }

  /** The probability of each label, in the order of {@link #labels()}. */
  double[] probabilities(float[] x) {
    double[] scores = new double[weights.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < scores.length; k++) {
      float[] row = weights[k];
      float sum = row[x.length];
      for (int i = 0; i < x.length; i++) sum += row[i] * x[i];
      scores[k] = sum;
      most = Math.max(most, sum);
    }
    double total = 0;
    for (int k = 0; k < scores.length; k++) total += scores[k] = Math.exp(scores[k] - most);
    for (int k = 0; k < scores.length; k++) scores[k] /= total;
    return scores;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(labels.size());
    out.writeInt(weights[0].length);
    for (int k = 0; k < weights.length; k++) {
      out.writeUTF(labels.get(k));
      for (float w : weights[k]) out.writeFloat(w);
    }
  }

  static MeaningHead read(DataInputStream in) throws IOException {
    var labels = new String[in.readInt()];
    float[][] weights = new float[labels.length][in.readInt()];
    for (int k = 0; k < labels.length; k++) {
      labels[k] = in.readUTF();
      for (int i = 0; i < weights[k].length; i++) weights[k][i] = in.readFloat();
    }
    return new MeaningHead(List.of(labels), weights);
  }
}
