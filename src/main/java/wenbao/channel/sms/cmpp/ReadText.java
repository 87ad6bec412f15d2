package wenbao.channel.sms.cmpp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.Optional;

/** What a citizen wrote, out of the bytes that a carrier delivers (Msg_Fmt in protocols, B9). */
final class ReadText {
  private static final Charset GBK = Charset.forName("GB18030");

  private ReadText() {}

  /** Empty for what is no text. */
  static Optional<String> of(Collection<Piece> inOrder) {
    var bytes = new ByteArrayOutputStream();
    inOrder.forEach(piece -> bytes.writeBytes(piece.content()));
    return charset(inOrder.iterator().next().format()).map(bytes::toString);
  }

  private static Optional<Charset> charset(int format) {
    return switch (format) {
      case 0 -> Optional.of(US_ASCII);
      case 8 -> Optional.of(UTF_16BE);
      case 15 -> Optional.of(GBK);
      default -> Optional.empty();
    };
  }
}
