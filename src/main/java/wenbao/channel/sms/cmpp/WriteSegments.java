package wenbao.channel.sms.cmpp;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import com.chinamobile.cmos.sms.SmsDcs;
import com.zx.sms.codec.cmpp.msg.CmppSubmitRequestMessage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import wenbao.channel.sms.Line;
import wenbao.domain.MobileNumber;
import wenbao.domain.Segments;

/** Writes a text as the carrier takes it: segments in UCS-2, joined by a header of six bytes. */
final class WriteSegments {
  private static final byte UCS2 = 8;

  private final Line line;
  private final String to;
  private final List<String> segments;
  private final byte reference = (byte) ThreadLocalRandom.current().nextInt(256);

  /**
   * @param text with its signature
   */
  WriteSegments(Line line, MobileNumber to, String text) {
    this.line = line;
    this.to = to.digits();
    this.segments = Segments.of(text);
  }

  int count() {
    return segments.size();
  }

  /** One of them, with a number of its own whenever it is written. */
  CmppSubmitRequestMessage write(int index) {
    byte[] content = content(index);
    var submit = new CmppSubmitRequestMessage();
    submit.setMsgid(null); // the carrier names it
    submit.setPktotal((short) count());
    submit.setPknumber((short) (index + 1));
    submit.setRegisteredDelivery((short) (index == count() - 1 ? 1 : 0));
    submit.setServiceId(line.cmpp().serviceId());
    submit.setMsgsrc(line.access().keyId());
    submit.setSrcId(line.access().sender());
    submit.setDestterminalId(to);
    submit.setTpudhi((short) (count() > 1 ? 1 : 0));
    submit.setMsgfmt(new SmsDcs(UCS2));
    submit.setMsgContentBytes(content);
    submit.setMsgLength((short) content.length);
    return submit;
  }

  private byte[] content(int index) {
    byte[] text = segments.get(index).getBytes(UTF_16BE);
    if (count() == 1) return text;
    var content = new ByteArrayOutputStream();
    content.writeBytes(new byte[] {5, 0, 3, reference, (byte) count(), (byte) (index + 1)});
    content.writeBytes(text);
    return content.toByteArray();
  }
}
