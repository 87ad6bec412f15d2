package wenbao.nlp;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The embedding model bge-small-zh-v1.5 (int8), inside the jar and offline: sentences that mean
 * alike lie near each other.
 */
public final class Meaning {
  /** Longer texts say nothing more about their topic, and cost time. */
  private static final int LONGEST = 200;

  static final int DIMENSIONS = 512;

  private static final String FILE = "/bge-small-zh-v1.5-q";

  private final Model model = new Model();

  /** A vector of length one; the zero vector where there is nothing to read. */
  float[] of(String text) {
    try {
      return model.embed(text.substring(0, Math.min(text.length(), LONGEST))).content().vector();
    } catch (IllegalArgumentException e) {
      // The tokenizer found no token: blank, emoji, or signs that the model does not know.
      return new float[DIMENSIONS];
    }
  }

  /**
   * One thread a message: the library's own model lets each message take all cores, which waste
   * their time waiting for one another as soon as two messages come at once.
   */
  private static final class Model extends AbstractInProcessEmbeddingModel {
    private final OnnxBertBiEncoder encoder = open();

    Model() {
      super(Runnable::run);
    }

    @Override
    protected OnnxBertBiEncoder model() {
      return encoder;
    }

    @Override
    protected Integer knownDimension() {
      return DIMENSIONS;
    }

    private static OnnxBertBiEncoder open() {
      try (InputStream weights = Meaning.class.getResourceAsStream(FILE + ".onnx");
          InputStream tokens = Meaning.class.getResourceAsStream(FILE + "-tokenizer.json");
          var options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(1);
        var environment = OrtEnvironment.getEnvironment();
        var session = environment.createSession(weights.readAllBytes(), options);
        return new OnnxBertBiEncoder(environment, session, tokens, PoolingMode.CLS);
      } catch (IOException e) {
        throw new UncheckedIOException("the embedding model in the jar cannot be read", e);
      } catch (OrtException e) {
        throw new IllegalStateException(
            "the embedding model cannot be loaded; switch it off with wenbao.embeddings=false", e);
      }
    }
  }
}
