package wenbao.nlp;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * The embeddings of the lesson's sentences, one byte a dimension: a quarter of the memory. Their
 * length is a multiple of four.
 */
final class SentenceVectors {
  /** No dimension of a vector of length one is larger in practice; a larger one is cut. */
  private static final float LARGEST = 0.25f;

  private static final float STEP = LARGEST / Byte.MAX_VALUE;

  private final byte[][] vectors;

  private SentenceVectors(byte[][] vectors) {
    this.vectors = vectors;
  }

  static SentenceVectors of(List<float[]> vectors) {
    return new SentenceVectors(vectors.stream().map(SentenceVectors::small).toArray(byte[][]::new));
  }

  /** How alike in meaning: the cosine of the angle. */
  Nearest.Likeness to(float[] vector) {
    return sentence -> {
      byte[] other = vectors[sentence];
      // Four sums: an addition need not wait for the one before.
      float a = 0;
      float b = 0;
      float c = 0;
      float d = 0;
      for (int i = 0; i + 3 < other.length; i += 4) {
        a += vector[i] * other[i];
        b += vector[i + 1] * other[i + 1];
        c += vector[i + 2] * other[i + 2];
        d += vector[i + 3] * other[i + 3];
      }
      return (a + b + c + d) * STEP;
    };
  }

  private static byte[] small(float[] vector) {
    byte[] small = new byte[vector.length];
    for (int i = 0; i < small.length; i++) {
      small[i] =
          (byte) Math.clamp(Math.round(vector[i] / STEP), -Byte.MAX_VALUE, (int) Byte.MAX_VALUE);
    }
    return small;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(vectors.length);
    out.writeInt(vectors[0].length);
    for (byte[] vector : vectors) out.write(vector);
  }

  static SentenceVectors read(DataInputStream in) throws IOException {
    byte[][] vectors = new byte[in.readInt()][];
    int length = in.readInt();
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = new byte[length];
      in.readFully(vectors[i]);
    }
    return new SentenceVectors(vectors);
  }
}
