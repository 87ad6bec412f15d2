package wenbao.nlp;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The embedding model, inside the jar and offline: sentences that mean alike lie near each other.
 * It is bge-small-zh-v1.5 in eight bits, trained further on the sentences of {@code intents/}; see
 * {@code src/encoder}.
 */
public final class Meaning {
  /** Longer texts say nothing more about their topic, and cost time. */
  private static final int LONGEST = 200;

  static final int DIMENSIONS = 128;

  private static final Map<String, String> OPTIONS =
      Map.of("padding", "false", "truncation", "true", "maxLength", "256");

  private final HuggingFaceTokenizer tokenizer;
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  /**
   * One thread a message: a message that takes all cores makes them wait for one another as soon as
   * two come at once.
   */
  public Meaning() {
    try (InputStream tokens = Meaning.class.getResourceAsStream("tokenizer.json");
        InputStream weights = Meaning.class.getResourceAsStream("encoder.onnx");
        var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      tokenizer = HuggingFaceTokenizer.newInstance(tokens, OPTIONS);
      session = environment.createSession(weights.readAllBytes(), options);
    } catch (IOException e) {
      throw new UncheckedIOException("the embedding model in the jar cannot be read", e);
    } catch (OrtException e) {
      throw new IllegalStateException(
          "the embedding model cannot be loaded; switch it off with wenbao.embeddings=false", e);
    }
  }

  /** The numbers of the text's tokens, between those that mark its beginning and its end. */
  long[] tokens(String text) {
    return tokenizer.encode(text.substring(0, Math.min(text.length(), LONGEST))).getIds();
  }

  /** A vector of length one; its first numbers say most. */
  float[] of(String text) {
    try (var tokens = OnnxTensor.createTensor(environment, new long[][] {tokens(text)});
        var out = session.run(Map.of("tokens", tokens))) {
      float[] vector = new float[DIMENSIONS];
      ((OnnxTensor) out.get(0)).getFloatBuffer().get(vector);
      return ofLengthOne(vector);
    } catch (OrtException e) {
      throw new IllegalStateException("the embedding model failed", e);
    }
  }

  private static float[] ofLengthOne(float[] vector) {
    double squares = 0;
    for (float v : vector) squares += v * v;
    float length = (float) Math.sqrt(squares);
    for (int i = 0; i < vector.length; i++) vector[i] /= length;
    return vector;
  }
}
