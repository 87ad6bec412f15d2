package wenbao.application.reports;

/**
 * How often we were right, as far as the sample tells. An inquiry counts once, however many judges
 * it had: as wrong where one of them says so.
 *
 * @param drawn into the sample
 * @param cannotSay where no judge could tell; counted neither right nor wrong
 * @param disagreed wrong, where another judge said right
 */
public record Accuracy(long drawn, long right, long wrong, long cannotSay, long disagreed) {
  private static final double Z = 1.959964; // 95 %

  public long judged() {
    return right + wrong + cannotSay;
  }

  public boolean isKnown() {
    return right + wrong > 0;
  }

  public double share() {
    return (double) right / (right + wrong);
  }

  /** Of the 95 % interval by Wilson, which holds for small samples too. */
  public double low() {
    return middle() - reach();
  }

  public double high() {
    return middle() + reach();
  }

  private double middle() {
    double n = right + wrong;
    return (share() + Z * Z / (2 * n)) / (1 + Z * Z / n);
  }

  private double reach() {
    double n = right + wrong;
    double p = share();
    return Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n);
  }
}
