package wenbao.understanding;

/** Traditional characters are read as simplified ones: {@code 醫保報銷} is {@code 医保报销}. */
public final class Simplified implements Step {
  private final Script script;

  public Simplified(Script script) {
    this.script = script;
  }

  @Override
  public Understanding apply(Understanding u) {
    return u.withPlain(script.simplified(u.plain()));
  }
}
