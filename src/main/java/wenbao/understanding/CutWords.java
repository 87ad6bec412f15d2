package wenbao.understanding;

/** The text is cut into words. */
public final class CutWords implements Step {
  private final Segmenter segmenter;

  public CutWords(Segmenter segmenter) {
    this.segmenter = segmenter;
  }

  @Override
  public Understanding apply(Understanding u) {
    var words = segmenter.cut(u.plain());
    return u.withWords(words).because("CutWords: " + String.join("/", words));
  }
}
