package wenbao.store;

import jakarta.inject.Singleton;
import java.util.Optional;
import wenbao.application.PersonNeeded;
import wenbao.application.Persons;
import wenbao.domain.Channel;

/** Looks for the open ticket in the database. */
@Singleton
final class StoredPersons implements Persons {
  private final TicketRows rows;
  private final Seal seal;

  StoredPersons(TicketRows rows, Seal seal) {
    this.rows = rows;
    this.seal = seal;
  }

  @Override
  public Optional<Having> having(Channel channel, String account, String sender) {
    return rows.open(channel.id(), account, seal.hash(sender)).map(StoredPersons::having);
  }

  private static Having having(TicketRow row) {
    if (row.state().equals("claimed")) return Having.SOMEBODY;
    boolean untouched = row.version() == 1; // whoever had it once may have promised something
    return untouched && row.needed() == PersonNeeded.LOW_CONFIDENCE ? Having.UNSURE : Having.NOBODY;
  }
}
