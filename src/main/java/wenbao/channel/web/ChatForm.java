package wenbao.channel.web;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What a form of the page sends.
 *
 * @param key the page's token, see {@link Tokens#key}
 * @param shown what stood on the button, where the text is only its number
 * @param read what persons wrote and the page shows, see {@link PersonViews#of}
 * @param was whom the page said that the citizen has before him
 */
@Serdeable
record ChatForm(
    @Nullable String text,
    @Nullable String key,
    @Nullable String shown,
    @Nullable String read,
    @Nullable String was) {
  private static final int LONGEST_SHOWN = 80;

  String written() {
    return text == null ? "" : Written.clean(text);
  }

  /** As it stands in the transcript. */
  String asked() {
    String label = shown == null ? "" : Written.clean(shown);
    return label.isEmpty() || label.length() > LONGEST_SHOWN ? written() : label;
  }
}
