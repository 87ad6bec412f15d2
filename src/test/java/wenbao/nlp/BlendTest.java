package wenbao.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlendTest {
  /** The first voice is right seven times of ten, the second knows nothing. */
  private static List<Blend.Case> cases() {
    var random = new Random(7);
    var cases = new ArrayList<Blend.Case>();
    for (int i = 0; i < 1000; i++) {
      int right = random.nextInt(3);
      int said = random.nextDouble() < 0.7 ? right : (right + 1 + random.nextInt(2)) % 3;
      double[] knows = {0.01, 0.01, 0.01};
      knows[said] = 0.98;
      double[] guesses = {0.1, 0.1, 0.1};
      guesses[random.nextInt(3)] = 0.8;
      cases.add(new Blend.Case(new double[][] {knows, guesses}, right));
    }
    return cases;
  }

  @Test
  void listens_to_whom_is_right() {
    var blend = Blend.fit(cases());

    assertThat(blend.weights()[0]).isGreaterThan(10 * blend.weights()[1]);
  }

  @Test
  void is_a_little_less_sure_than_it_is_often_right() {
    var blend = Blend.fit(cases());
    double sum = 0;
    for (Blend.Case c : cases()) sum += Arrays.stream(p(blend, c)).max().orElseThrow();

    assertThat(sum / 1000).isBetween(0.6, 0.69); // seven in ten are right
  }

  @Test
  void probabilities_sum_to_one() {
    var blend = Blend.fit(cases());
    for (Blend.Case c : cases()) {
      assertThat(Arrays.stream(p(blend, c)).sum()).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void is_read_as_it_was_written() throws IOException {
    var blend = Blend.fit(cases());
    var written = new ByteArrayOutputStream();
    blend.write(new DataOutputStream(written));
    var read = Blend.read(new DataInputStream(new ByteArrayInputStream(written.toByteArray())));

    assertThat(read.toString()).isEqualTo(blend.toString());
  }

  private static double[] p(Blend blend, Blend.Case c) {
    return blend.probabilities(c.voices());
  }
}
