package wenbao.channel.sms.cmpp;

import static org.assertj.core.api.Assertions.assertThat;

import com.chinamobile.cmos.sms.SmsDcs;
import com.zx.sms.codec.cmpp.msg.CmppDeliverRequestMessage;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PieceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # TP_udhi, Msg_Fmt, content        | which part of which | its text
          0  | 8  | 533B4FDD                 | 1 of 1 in 0         | 医保
          0  | 15 | D2BDB1A3                 | 1 of 1 in 0         | 医保
          0  | 0  | 5442                     | 1 of 1 in 0         | TB
          0  | 4  | 5442                     | 1 of 1 in 0         | no text
          0  | 8  | ''                       | 1 of 1 in 0         | ''
          1  | 8  | 050003AB0201533B4FDD     | 1 of 2 in 171       | 医保
          64 | 8  | 050003AB0202533B4FDD     | 2 of 2 in 171       | 医保
          1  | 8  | 060804ABCD0301533B4FDD   | 1 of 3 in 43981     | 医保
          1  | 8  | 0A0003AB02010A03010203533B4FDD | 1 of 2 in 171 | 医保
          1  | 8  | 0A0A030102030003AB0202533B4FDD | 2 of 2 in 171 | 医保
          # broken ones are read as they are
          1  | 8  | 050003AB0203533B4FDD     | 1 of 1 in 0         | 医保
          1  | 8  | 050003AB0000533B4FDD     | 1 of 1 in 0         | 医保
          1  | 8  | 0500FFAB0201533B4FDD     | 1 of 1 in 0         | 医保
          1  | 8  | FF0003AB                 | 1 of 1 in 0         | ''
          1  | 8  | ''                       | 1 of 1 in 0         | ''
          """)
  void reads(int udhi, byte format, String content, String part, String text) {
    var deliver = new CmppDeliverRequestMessage();
    deliver.setSrcterminalId("13800138000");
    deliver.setTpudhi((short) udhi);
    deliver.setMsgfmt(new SmsDcs(format));
    deliver.setMsgContentBytes(HexFormat.of().parseHex(content));

    var piece = Piece.of(deliver);

    assertThat(piece.number() + " of " + piece.total() + " in " + piece.reference())
        .isEqualTo(part);
    assertThat(ReadText.of(List.of(piece)).orElse("no text")).isEqualTo(text);
  }
}
