package wenbao.nlp;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * The embeddings of the lesson's sentences. Their first numbers say most: of most sentences it is
 * soon known that they cannot come near any more.
 */
final class SentenceVectors {
  /** So many numbers are compared at a time; all of them are a multiple of it. */
  private static final int PART = 32;

  private final float[][] vectors;

  /** How long each vector still is from each part on. */
  private final float[][] rests;

  private SentenceVectors(float[][] vectors) {
    this.vectors = vectors;
    this.rests = new float[vectors.length][];
    for (int s = 0; s < vectors.length; s++) rests[s] = rests(vectors[s]);
  }

  static SentenceVectors of(List<float[]> vectors) {
    return new SentenceVectors(vectors.toArray(float[][]::new));
  }

  /** How alike in meaning: the cosine of the angle. */
  Nearest.Likeness to(float[] vector) {
    float[] own = rests(vector);
    return (sentence, atLeast) -> {
      float[] other = vectors[sentence];
      float[] rest = rests[sentence];
      double like = 0;
      for (int part = 0; part < own.length; part++) {
        // What is left adds at most the product of both lengths (Cauchy and Schwarz).
        if (like + own[part] * rest[part] <= atLeast) return Double.NEGATIVE_INFINITY;
        like += product(vector, other, part * PART);
      }
      return like;
    };
  }

  private static float product(float[] vector, float[] other, int from) {
    // Four sums: an addition need not wait for the one before.
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    for (int i = from; i < from + PART; i += 4) {
      a += vector[i] * other[i];
      b += vector[i + 1] * other[i + 1];
      c += vector[i + 2] * other[i + 2];
      d += vector[i + 3] * other[i + 3];
    }
    return a + b + c + d;
  }

  private static float[] rests(float[] vector) {
    float[] rests = new float[vector.length / PART];
    double squares = 0;
    for (int i = vector.length - 1; i >= 0; i--) {
      squares += vector[i] * vector[i];
      if (i % PART == 0) rests[i / PART] = (float) Math.sqrt(squares);
    }
    return rests;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(vectors.length);
    out.writeInt(vectors[0].length);
    for (float[] vector : vectors) for (float v : vector) out.writeFloat(v);
  }

  static SentenceVectors read(DataInputStream in) throws IOException {
    float[][] vectors = new float[in.readInt()][in.readInt()];
    for (float[] vector : vectors)
      for (int i = 0; i < vector.length; i++) vector[i] = in.readFloat();
    return new SentenceVectors(vectors);
  }
}
