package wenbao.store;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import wenbao.application.reports.Asked;
import wenbao.application.reports.Filter;
import wenbao.application.reports.Judgement;
import wenbao.application.reports.Judgements;
import wenbao.application.reports.Period;
import wenbao.application.staff.Act;

/** The blind sample and its judgements in the database. */
@Singleton
final class StoredJudgements implements Judgements {
  private static final String MINE =
      "EXISTS (SELECT 1 FROM judgement m WHERE m.inquiry = i.id AND m.judge = ?)";

  private final JudgementRows rows;
  private final Select select;
  private final AuditTrail audit;
  private final Transactions transactions;

  StoredJudgements(JudgementRows rows, Select select, AuditTrail audit, Transactions transactions) {
    this.rows = rows;
    this.select = select;
    this.audit = audit;
    this.transactions = transactions;
  }

  @Override
  public Optional<Asked> next(String judge, Period period) {
    var where = sample(period).and("NOT " + MINE, judge);
    // By their hashes they come neither by time nor by matter.
    return first(where, " ORDER BY i.message_hash LIMIT 1");
  }

  @Override
  public Optional<Asked> sampled(String id) {
    return first(new Where().and("i.id = ?", id).and(Where.SAMPLED), "");
  }

  @Override
  public Progress progress(String judge, Period period) {
    var drawn = sample(period);
    var mine = sample(period).and(MINE, judge);
    return new Progress(count(drawn), count(mine));
  }

  @Override
  public boolean judge(Judgement j, Act act) {
    return transactions.write(() -> {
      int kept =
          rows.put(j.inquiry(), j.judge(), j.verdict().id(), j.label(), j.at().toEpochMilli());
      if (kept == 1) audit.write(act);
      return kept == 1;
    });
  }

  @Override
  public List<Judgement> of(String inquiry) {
    return rows.of(inquiry).stream().map(JudgementRow::judgement).toList();
  }

  private static Where sample(Period period) {
    return Where.of(Filter.all(period)).and(Where.SAMPLED);
  }

  private Optional<Asked> first(Where where, String order) {
    String sql = "SELECT " + FoundRow.COLUMNS + FoundRow.FROM + where.sql() + order;
    return select.list(sql, where.values(), FoundRow::read).stream().findFirst();
  }

  private long count(Where where) {
    return select.number("SELECT COUNT(*) FROM inquiry i" + where.sql(), where.values());
  }
}
