package wenbao.understanding;

import java.text.Normalizer;

/**
 * Full-width letters and digits become half-width, control characters and runs of white space a
 * space: {@code １２３９３} is read as {@code 12393}.
 */
public final class HalfWidth implements Step {
  @Override
  public Understanding apply(Understanding u) {
    return u.withText(
        Normalizer.normalize(u.text(), Normalizer.Form.NFKC)
            .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\s]+", " ")
            .strip());
  }
}
