package wenbao.nlp;

import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;

/**
 * The embedding model bge-small-zh-v1.5 (int8), inside the jar and offline: sentences that mean
 * alike lie near each other.
 */
public final class Meaning {
  /** Longer texts say nothing more about their topic, and cost time. */
  private static final int LONGEST = 200;

  static final int DIMENSIONS = 512;

  private final BgeSmallZhV15QuantizedEmbeddingModel model =
      new BgeSmallZhV15QuantizedEmbeddingModel(Runnable::run);

  /** A vector of length one; the zero vector where there is nothing to read. */
  float[] of(String text) {
    try {
      return model.embed(text.substring(0, Math.min(text.length(), LONGEST))).content().vector();
    } catch (IllegalArgumentException e) {
      // The tokenizer found no token: blank, emoji, or signs that the model does not know.
      return new float[DIMENSIONS];
    }
  }
}
