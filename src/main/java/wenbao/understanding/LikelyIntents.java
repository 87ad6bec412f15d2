package wenbao.understanding;

/** Guesses the label by what the classifier learned, unless a step before was certain. */
public final class LikelyIntents implements Step {
  private final Classifier classifier;

  public LikelyIntents(Classifier classifier) {
    this.classifier = classifier;
  }

  @Override
  public Understanding apply(Understanding u) {
    return u.certain() || u.plain().isEmpty() ? u : u.withGuesses(classifier.classify(u));
  }
}
