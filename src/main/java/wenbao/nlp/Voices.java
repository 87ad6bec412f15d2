package wenbao.nlp;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What speaks for a label, each in its own way: the words, the sentences with the same words, the
 * meaning, the sentences that mean the same. Each was seen to earn its place; see the ablation in
 * README.md.
 *
 * @param labels in the order of all arrays
 * @param firstOf where each label's sentences begin
 */
record Voices(
    List<String> labels,
    int[] firstOf,
    WordsModel words,
    SentenceWords sentenceWords,
    MeaningHead meaning,
    SentenceVectors sentenceVectors) {
  /** The sentences of this many labels are compared. */
  private static final int IN_QUESTION = 8;

  private static final double SHARPNESS_OF_WORDS = 4;
  private static final double SHARPNESS_OF_MEANING = 8;

  /**
   * What was said.
   *
   * @param each voice's probability of each label
   * @param names of the voices
   * @param closest the sentence that is nearest, -1 where there is none
   */
  record Said(double[][] each, List<String> names, int closest) {}

  /** Without the embedding model. */
  Said alone(String[] features) {
    double[] byWords = words.probabilities(features, labels);
    var nearest = nearestByWords(features, inQuestion(byWords));
    return new Said(
        new double[][] {byWords, nearest.probabilities()},
        List.of("用词", "同词的句子"),
        nearest.closest());
  }

  /**
   * @param alone what the words said before, so that they need not say it again
   * @param vector the embedding of the message
   */
  Said together(Said alone, String[] features, float[] vector) {
    double[] byWords = alone.each[0];
    double[] byMeaning = meaning.probabilities(vector);
    double[] both = new double[byWords.length];
    for (int k = 0; k < both.length; k++) both[k] = byWords[k] * Math.sqrt(byMeaning[k]);
    int[] among = inQuestion(both);
    var near = new Nearest(firstOf).vote(sentenceVectors.to(vector), among, SHARPNESS_OF_MEANING);
    return new Said(
        new double[][] {
          byWords, nearestByWords(features, among).probabilities(), byMeaning, near.probabilities()
        },
        List.of("用词", "同词的句子", "意思", "近义的句子"),
        near.closest());
  }

  private Nearest.Vote nearestByWords(String[] features, int[] among) {
    var likeness = sentenceWords.to(features, firstOf, among);
    return new Nearest(firstOf).vote(likeness, among, SHARPNESS_OF_WORDS);
  }

  private static int[] inQuestion(double[] probabilities) {
    return IntStream.range(0, probabilities.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer k) -> probabilities[k]).reversed())
        .limit(IN_QUESTION)
        .mapToInt(k -> k)
        .toArray();
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(labels.size());
    for (String label : labels) out.writeUTF(label);
    for (int first : firstOf) out.writeInt(first);
    sentenceWords.write(out);
    meaning.write(out);
    sentenceVectors.write(out);
    words.write(out);
  }

  static Voices read(DataInputStream in) throws IOException {
    String[] labels = new String[in.readInt()];
    for (int k = 0; k < labels.length; k++) labels[k] = in.readUTF();
    int[] firstOf = new int[labels.length + 1];
    for (int k = 0; k < firstOf.length; k++) firstOf[k] = in.readInt();
    var sentenceWords = SentenceWords.read(in);
    var meaning = MeaningHead.read(in);
    var vectors = SentenceVectors.read(in);
    return new Voices(
        List.of(labels), firstOf, WordsModel.read(in), sentenceWords, meaning, vectors);
  }
}
