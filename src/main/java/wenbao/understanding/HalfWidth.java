package wenbao.understanding;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Full-width letters and digits become half-width, control characters and runs of white space a
 * space: {@code １２３９３} is read as {@code 12393}.
 */
public final class HalfWidth implements Step {
  private static final Pattern NO_SIGN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\s]+");

  @Override
  public Understanding apply(Understanding u) {
    return u.withText(
        NO_SIGN
            .matcher(Normalizer.normalize(u.text(), Normalizer.Form.NFKC))
            .replaceAll(" ")
            .strip());
  }
}
