package wenbao.channel.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadPushTest {
  @Test
  void readsTheElementsInAnyOrderAndOverlooksTheRest() throws XMLStreamException {
    String xml =
        """
        <?xml version="1.0" encoding="UTF-16"?>
        <xml>
          <MsgID> 6054768590064713728 </MsgID><Idx>1</Idx><Content><![CDATA[你
        好]]></Content>
          <MsgType><![CDATA[text]]></MsgType><FromUserName><![CDATA[oA]]></FromUserName>
          <List><Content>not this</Content></List><ToUserName>gh_1</ToUserName>
          <Content>nor this</Content>
        </xml>
        """;
    assertThat(ReadPush.read(xml))
        .usingRecursiveComparison()
        .isEqualTo(
            new Push(
                "gh_1",
                "oA",
                "",
                "text",
                "6054768590064713728",
                "你\n好",
                "",
                "",
                "",
                "",
                "",
                "",
                ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE xml><xml/>",
        "<!DOCTYPE xml SYSTEM \"http://127.0.0.1:1/x.dtd\"><xml/>",
        "<!DOCTYPE xml [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
            + "<xml><Content>&a;</Content></xml>",
        "<!DOCTYPE xml [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><xml><Content>&b;</Content></xml>"
      })
  void refusesADoctype(String xml) {
    assertThatExceptionOfType(ReadPush.Doctype.class).isThrownBy(() -> ReadPush.read(xml));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "success",
        "<xml>",
        "<xml></x>",
        "<xml/><xml/>",
        "<xml><Content>&#8;</Content></xml>",
        "a=1&b=2"
      })
  void refusesWhatIsNoXml(String xml) {
    assertThatExceptionOfType(XMLStreamException.class).isThrownBy(() -> ReadPush.read(xml));
  }
}
