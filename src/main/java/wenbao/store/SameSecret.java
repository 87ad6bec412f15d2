package wenbao.store;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import javax.sql.DataSource;

/**
 * Stops the start when the database was written with another secret: nobody would be recognised and
 * nothing could be delivered, and with a second instance both would write what the other cannot
 * read.
 */
@Context
@Requires(beans = DataSource.class) // the commands that only read files have none
final class SameSecret {
  SameSecret(SecretMarks marks, Seal seal, Transactions transactions) {
    String ours = seal.hash("the secret of this database");
    transactions.write(() -> marks.insert(ours));
    if (!marks.mark().equals(ours)) {
      throw new IllegalStateException(
          "this database was written with another secret; give wenbao.secret (WENBAO_SECRET) the"
              + " value that its other instances have, or put the "
              + Secret.FILE
              + " of the same backup into the data folder");
    }
  }
}
