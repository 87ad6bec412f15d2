package wenbao.nlp;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How much weight the words and the meaning have, and how sure the result may be. Fitted on
 * sentences that neither was trained on.
 *
 * @param words exponent of the probabilities by words
 * @param meaning exponent of the probabilities by meaning; 0 when embeddings are off
 * @param slope of the logistic curve from the best label's score to how often it is right (Platt)
 * @param offset of the same curve
 */
record Blend(double words, double meaning, double slope, double offset) {
  private static final double LEAST = 1e-6;

  /** One sentence to fit on: both classifiers' probabilities, and the right label's index. */
  record Case(double[] words, double[] meaning, int right) {}

  static Blend fit(List<Case> cases, boolean withMeaning) {
    Blend best = new Blend(1, 0, 1, 0);
    double least = Double.POSITIVE_INFINITY;
    for (double w = 0.1; w < 1.55; w += 0.1) {
      for (double m = withMeaning ? 0.1 : 0; m < (withMeaning ? 1.55 : 0.05); m += 0.1) {
        Blend tried = new Blend(w, m, 1, 0);
        double loss = 0;
        for (Case c : cases) loss -= Math.log(tried.mixed(c.words, c.meaning)[c.right]);
        if (loss < least) {
          least = loss;
          best = tried;
        }
      }
    }
    return best.calibrated(cases);
  }

  /** Newton's method on the two parameters; the scores are few and smooth. */
  private Blend calibrated(List<Case> cases) {
    var scores = new ArrayList<Double>();
    var hits = new ArrayList<Boolean>();
    for (Case c : cases) {
      double[] p = mixed(c.words, c.meaning);
      int top = top(p);
      scores.add(logit(p[top]));
      hits.add(top == c.right);
    }
    double a = 1;
    double b = 0;
    for (int round = 0; round < 50; round++) {
      double ga = 1e-3 * (a - 1);
      double gb = 1e-3 * b;
      double haa = 1e-3;
      double hab = 0;
      double hbb = 1e-3;
      for (int i = 0; i < scores.size(); i++) {
        double s = scores.get(i);
        double p = sigmoid(a * s + b);
        double error = p - (hits.get(i) ? 1 : 0);
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
    return new Blend(words, meaning, a, b);
  }

  /** The probability of each label, the best one calibrated, the others sharing the rest. */
  double[] probabilities(double[] byWords, double[] byMeaning) {
    double[] p = mixed(byWords, byMeaning);
    int top = top(p);
    double sure = sigmoid(slope * logit(p[top]) + offset);
    double rest = p[top] >= 1 - LEAST ? 0 : (1 - sure) / (1 - p[top]);
    for (int i = 0; i < p.length; i++) p[i] = i == top ? sure : p[i] * rest;
    return p;
  }

  private double[] mixed(double[] byWords, double[] byMeaning) {
    double[] p = new double[byWords.length];
    double total = 0;
    for (int i = 0; i < p.length; i++) {
      double log = words * Math.log(byWords[i] + LEAST);
      if (meaning > 0) log += meaning * Math.log(byMeaning[i] + LEAST);
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
    for (double x : new double[] {words, meaning, slope, offset}) out.writeDouble(x);
  }

  static Blend read(DataInputStream in) throws IOException {
    return new Blend(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
  }
}
