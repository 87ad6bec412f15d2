package wenbao.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import wenbao.application.ShortLinks;
import wenbao.application.Signer;

/** Keeps them in the database. A code is part of a signature, so that nobody guesses one. */
@Singleton
final class StoredShortLinks implements ShortLinks {
  private static final int LENGTH = 8;

  private final ShortLinkRows rows;
  private final Signer signer;
  private final Transactions transactions;

  StoredShortLinks(ShortLinkRows rows, Signer signer, Transactions transactions) {
    this.rows = rows;
    this.signer = signer;
    this.transactions = transactions;
  }

  @Override
  public String shorten(String path, Instant until) {
    String code = signer.sign("short link\n" + path).substring(0, LENGTH);
    transactions.write(() -> rows.put(code, path, until.toEpochMilli()));
    return code;
  }

  @Override
  public Optional<String> path(String code, Instant now) {
    if (!code.matches("[A-Za-z0-9_-]{8}")) return Optional.empty();
    return rows.findById(code)
        .filter(row -> row.until() >= now.toEpochMilli())
        .map(ShortLinkRows.ShortLinkRow::path);
  }
}
