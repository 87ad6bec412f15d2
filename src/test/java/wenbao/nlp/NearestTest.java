package wenbao.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  /** Sentences 0–1 belong to label 0, 2 to label 1, 3–5 to label 2. */
  private final Nearest nearest = new Nearest(new int[] {0, 2, 3, 6});

  @Test
  void the_nearer_sentences_are_louder() {
    double[] alike = {0.2, 0.9, 0.3, 0.1, 0.1, 0.1};
    var vote = nearest.vote((s, atLeast) -> alike[s], new int[] {0, 1, 2}, 8);

    assertThat(vote.closest()).isEqualTo(1);
    double[] p = vote.probabilities();
    assertThat(p[0] + p[1] + p[2]).isCloseTo(1, within(1e-9));
    assertThat(p[0]).isGreaterThan(0.9);
    assertThat(p[1]).isGreaterThan(p[2] / 3);
  }

  @Test
  void labels_that_are_out_of_question_have_no_voters() {
    var vote = nearest.vote((s, atLeast) -> 1, new int[] {1}, 8);

    assertThat(vote.closest()).isEqualTo(2);
    assertThat(vote.probabilities()[1]).isGreaterThan(0.99);
    assertThat(vote.probabilities()[0]).isEqualTo(vote.probabilities()[2]).isPositive();
  }

  @Test
  void ten_voters_at_most() {
    var many = new Nearest(new int[] {0, 5, 25});
    var vote = many.vote((s, atLeast) -> s < 5 ? 0.9 : 0.8, new int[] {0, 1}, 0);

    // Five of each kind are left when ten may vote and all are equally loud.
    assertThat(vote.probabilities()[0]).isCloseTo(0.5, within(1e-3));
  }

  @Test
  void what_cannot_come_near_is_not_said_exactly() throws IOException {
    float[] one = unit(3, 4, 0);
    float[] other = unit(4, 3, 0);
    var written = new ByteArrayOutputStream();
    SentenceVectors.of(List.of(one, other)).write(new DataOutputStream(written));
    var read =
        SentenceVectors.read(new DataInputStream(new ByteArrayInputStream(written.toByteArray())));

    assertThat(read.to(one).to(0, -1)).isCloseTo(1, within(1e-6));
    assertThat(read.to(one).to(1, -1)).isCloseTo(0.96, within(1e-6));
    assertThat(read.to(one).to(1, 0.97)).isLessThanOrEqualTo(0.97);
  }

  @Test
  void rare_words_count_more() throws IOException {
    var written = new ByteArrayOutputStream();
    var sentences = new java.util.ArrayList<String[]>(Collections.nCopies(20, words("的")));
    sentences.addAll(Collections.nCopies(3, words("的", "趸交")));
    sentences.addAll(Collections.nCopies(3, words("的", "转移")));
    SentenceWords.of(sentences).write(new DataOutputStream(written));
    var read =
        SentenceWords.read(new DataInputStream(new ByteArrayInputStream(written.toByteArray())));

    int[] firstOf = {0, 20, 23, 26};
    int[] all = {2, 0, 1};
    var like = read.to(words("趸交", "的", "没见过"), firstOf, all);
    assertThat(like.to(20, 0)).isCloseTo(1, within(1e-6));
    assertThat(like.to(20, 0)).isGreaterThan(like.to(0, 0)).isGreaterThan(like.to(23, 0));
    assertThat(read.to(words("没见过"), firstOf, all).to(0, 0)).isZero();
    var some = read.to(words("趸交", "的", "没见过"), firstOf, new int[] {1});
    assertThat(some.to(22, 0)).isEqualTo(like.to(22, 0));
    assertThat(some.to(19, 0)).as("not in question").isZero();
  }

  private static String[] words(String... words) {
    return words;
  }

  /** As many numbers as an embedding has. */
  private static float[] unit(float... direction) {
    float[] vector = new float[Meaning.DIMENSIONS];
    double length = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = direction[i % direction.length];
      length += vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) vector[i] /= (float) Math.sqrt(length);
    return vector;
  }
}
