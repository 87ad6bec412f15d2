package wenbao.nlp;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * How much weight each voice has, and how sure the result may be. Fitted on sentences that no voice
 * was trained on.
 *
 * @param weights exponent of each voice's probabilities
 * @param slope of the logistic curve from the best label's score to how often it is right (Platt)
 * @param offset of the same curve
 */
record Blend(double[] weights, double slope, double offset) {
  private static final double LEAST = 1e-6;

  /**
   * People write stranger things than our own writers do: on questions of other authors (learn.tsv)
   * the odds proved to be three quarters as long as on the calibration sentences.
   */
  private static final double CAUTION = 0.75;

  /** So many messages are of a kind that nobody thought of, however sure the voices are. */
  private static final double SURPRISE = 0.02;

  private static final int ROUNDS = 400;

  /** One sentence to fit on: each voice's probabilities, and the right label's index. */
  record Case(double[][] voices, int right) {}

  /** The weights under which the right labels are likeliest; the problem is convex. */
  static Blend fit(List<Case> cases) {
    double[] weights = new double[cases.getFirst().voices.length];
    Arrays.fill(weights, 0.5);
    double rate = 0.1;
    var blend = new Blend(weights, 1, 0);
    double loss = blend.loss(cases);
    for (int round = 0; round < ROUNDS; round++) {
      double[] downhill = blend.gradient(cases);
      double[] next = blend.weights.clone();
      for (int v = 0; v < next.length; v++) next[v] = Math.max(0, next[v] - rate * downhill[v]);
      var tried = new Blend(next, 1, 0);
      double now = tried.loss(cases);
      rate *= now < loss ? 1.2 : 0.5;
      if (now >= loss) continue;
      loss = now;
      blend = tried;
    }
    return blend.calibrated(cases);
  }

  private double loss(List<Case> cases) {
    double loss = 0;
    for (Case c : cases) loss -= Math.log(mixed(c.voices)[c.right] + LEAST);
    return loss / cases.size();
  }

  private double[] gradient(List<Case> cases) {
    double[] gradient = new double[weights.length];
    for (Case c : cases) {
      double[] p = mixed(c.voices);
      for (int v = 0; v < gradient.length; v++) {
        for (int k = 0; k < p.length; k++) {
          double error = p[k] - (k == c.right ? 1 : 0);
          gradient[v] += error * Math.log(c.voices[v][k] + LEAST) / cases.size();
        }
      }
    }
    return gradient;
  }

  /** Newton's method on the two parameters; the scores are few and smooth. */
  private Blend calibrated(List<Case> cases) {
    double[] scores = new double[cases.size()];
    boolean[] hits = new boolean[cases.size()];
    for (int i = 0; i < scores.length; i++) {
      double[] p = mixed(cases.get(i).voices);
      int top = top(p);
      scores[i] = logit(p[top]);
      hits[i] = top == cases.get(i).right;
    }
    double a = 1;
    double b = 0;
    for (int round = 0; round < 50; round++) {
      double ga = 1e-3 * (a - 1);
      double gb = 1e-3 * b;
      double haa = 1e-3;
      double hab = 0;
      double hbb = 1e-3;
      for (int i = 0; i < scores.length; i++) {
        double s = scores[i];
        double p = sigmoid(a * s + b);
        double error = p - (hits[i] ? 1 : 0);
        ga += error * s;
        gb += error;
        haa += p * (1 - p) * s * s;
        hab += p * (1 - p) * s;
        hbb += p * (1 - p);
      }
      double det = haa * hbb - hab * hab;
      a -= (hbb * ga - hab * gb) / det;
      b -= (haa * gb - hab * ga) / det;
    }
    return new Blend(weights, a, b);
  }

  /** The probability of each label, the best one calibrated, the others sharing the rest. */
  double[] probabilities(double[][] voices) {
    double[] p = mixed(voices);
    int top = top(p);
    double sure = (1 - SURPRISE) * sigmoid(CAUTION * (slope * logit(p[top]) + offset));
    double rest = (1 - sure) / Math.max(1 - p[top], LEAST);
    for (int i = 0; i < p.length; i++) p[i] = i == top ? sure : p[i] * rest;
    return p;
  }

  private double[] mixed(double[][] voices) {
    double[] p = new double[voices[0].length];
    double total = 0;
    for (int i = 0; i < p.length; i++) {
      double log = 0;
      for (int v = 0; v < weights.length; v++) log += weights[v] * Math.log(voices[v][i] + LEAST);
      total += p[i] = Math.exp(log);
    }
    for (int i = 0; i < p.length; i++) p[i] /= total;
    return p;
  }

  private static int top(double[] p) {
    int top = 0;
    for (int i = 1; i < p.length; i++) if (p[i] > p[top]) top = i;
    return top;
  }

  private static double logit(double p) {
    double kept = Math.clamp(p, LEAST, 1 - LEAST);
    return Math.log(kept / (1 - kept));
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(weights.length);
    for (double weight : weights) out.writeDouble(weight);
    out.writeDouble(slope);
    out.writeDouble(offset);
  }

  static Blend read(DataInputStream in) throws IOException {
    double[] weights = new double[in.readInt()];
    for (int v = 0; v < weights.length; v++) weights[v] = in.readDouble();
    return new Blend(weights, in.readDouble(), in.readDouble());
  }

  @Override
  public String toString() {
    return "weights %s, slope %.2f, offset %.2f".formatted(Arrays.toString(weights), slope, offset);
  }
}
