package wenbao.channel.sms.cmpp;

import com.zx.sms.codec.cmpp.msg.CmppDeliverRequestMessage;
import java.util.Arrays;

/**
 * What one DELIVER holds: a citizen's message, or one part of several.
 *
 * @param name what the carrier calls it; the same when it is delivered again
 * @param reference the same in all parts of a message from one sender
 * @param number from 1 to the total
 */
record Piece(
    String name, String from, int reference, int total, int number, int format, byte[] content) {
  private static final int JOINED_BY_BYTE = 0;
  private static final int JOINED_BY_TWO = 8;
  private static final int ANY_HEADER = 0x41; // carriers write 1 or 64 to say that there is one

  static Piece of(CmppDeliverRequestMessage deliver) {
    byte[] all = deliver.getMsgContentBytes();
    boolean headed = (deliver.getTpudhi() & ANY_HEADER) != 0 && all.length > 0;
    int start = headed ? 1 + (all[0] & 0xff) : 0;
    var alone =
        new Piece(
            deliver.getMsgId().toString(),
            deliver.getSrcterminalId(),
            0,
            1,
            1,
            deliver.getMsgfmt().getValue() & 0xff,
            Arrays.copyOfRange(all, Math.min(start, all.length), all.length));
    return headed && start <= all.length ? alone.joined(Arrays.copyOf(all, start)) : alone;
  }

  /** Reads the header's elements, each with a kind and a length, for the one that joins parts. */
  private Piece joined(byte[] header) {
    int at = 1;
    while (at + 2 <= header.length) {
      int end = at + 2 + (header[at + 1] & 0xff);
      if (end > header.length) return this;
      boolean joins =
          header[at] == JOINED_BY_BYTE && end - at == 5
              || header[at] == JOINED_BY_TWO && end - at == 6;
      if (joins) return joined(header, end);
      at = end;
    }
    return this;
  }

  private Piece joined(byte[] header, int end) {
    int total = header[end - 2] & 0xff;
    int number = header[end - 1] & 0xff;
    if (number < 1 || number > total) return this;
    int reference = header[end - 3] & 0xff;
    if (header[end - 5] == 4) reference |= (header[end - 4] & 0xff) << 8; // two bytes of it
    return new Piece(name, from, reference, total, number, format, content);
  }

  boolean isWhole() {
    return total == 1;
  }

  @Override
  public String toString() {
    return "Piece[" + name + "]"; // the rest is personal
  }
}
