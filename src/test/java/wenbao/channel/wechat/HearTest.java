package wenbao.channel.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.channel.wechat.Heard.Line;
import wenbao.channel.wechat.Heard.Nothing;
import wenbao.channel.wechat.Heard.Words;

class HearTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # type, the elements that come with it                                      | heard
          text     | <Content><![CDATA[医保码怎么激活]]></Content>                      | 医保码怎么激活
          text     | <Content><![CDATA[ <b>&amp; ]]]]><![CDATA[> ]]></Content>          | ' <b>&amp; ]]> '
          text     | <Content>a &lt; b&#x1F600;</Content>                               | a < b😀
          text     | <Content><![CDATA[<!DOCTYPE x [<!ENTITY a "b">]>]]></Content>      | '<!DOCTYPE x [<!ENTITY a "b">]>'
          text     | <Content>满意</Content><bizmsgmenuid>101</bizmsgmenuid>            | 满意
          text     | <Content>转诊</Content><bizmsgmenuid>choice-2</bizmsgmenuid>       | 2
          text     | <Content>转人工</Content><bizmsgmenuid>choice-0</bizmsgmenuid>     | 0
          text     | <Content>转诊</Content><bizmsgmenuid>choice-</bizmsgmenuid>        | 转诊
          text     | <Content>转诊</Content><bizmsgmenuid>choice-2 </bizmsgmenuid>      | 2
          text     | <Content>转诊</Content><bizmsgmenuid>xchoice-2x</bizmsgmenuid>     | 转诊
          text     | <Content>choice-2</Content>                                        | choice-2
          text     | <Content>医保\u0008码\u0000</Content>                              | 医保码
          text     | <Content><![CDATA[【收到不支持的消息类型，暂无法显示】]]></Content> | wechat-other
          text     | <Content> </Content>                                               | wechat-other
          text     | ''                                                                 | wechat-other
          voice    | <Recognition><![CDATA[医保卡丢了]]></Recognition>                   | 医保卡丢了
          voice    | <Recognition><![CDATA[]]></Recognition>                            | wechat-voice
          voice    | <Format>amr</Format>                                               | wechat-voice
          image    | <PicUrl>http://mmbiz.qpic.cn/x/0</PicUrl>                          | wechat-picture
          video    | <MediaId>M</MediaId>                                               | wechat-other
          shortvideo | <MediaId>M</MediaId>                                             | wechat-other
          location | <Label>遂宁市某区某路1号</Label>                                     | wechat-other
          link     | <Title>标题</Title><Content>不是写的</Content>                      | wechat-other
          somenew  | ''                                                                 | wechat-other
          event    | <Event>subscribe</Event><EventKey>qrscene_1001</EventKey>          | wechat-subscribed
          event    | <Event>SUBSCRIBE</Event>                                           | wechat-subscribed
          event    | <Event>unsubscribe</Event>                                         |
          event    | <Event>SCAN</Event><EventKey>1001</EventKey>                       |
          event    | <Event>LOCATION</Event><Latitude>23.1</Latitude>                   |
          event    | <Event>CLICK</Event><EventKey>GUIDE</EventKey>                     |
          event    | <Event>VIEW</Event><EventKey>https://example.gov.cn/</EventKey>    |
          event    | <Event>TEMPLATESENDJOBFINISH</Event><MsgID>2001</MsgID>            |
          event    | <Event>kf_create_session</Event>                                   |
          event    | <Event>user_authorization_revoke</Event>                           |
          event    | <Event>debug_demo</Event>                                          |
          event    | <ScanCodeInfo><Event>subscribe</Event></ScanCodeInfo>              |
          event    | ''                                                                 |
          """)
  void hears(String type, String elements, String heard) throws XMLStreamException {
    var push = ReadPush.read("<xml><MsgType>" + type + "</MsgType>" + elements + "</xml>");
    assertThat(Hear.hear(push)).isEqualTo(expected(heard));
  }

  private static Heard expected(String heard) {
    if (heard == null) return new Nothing();
    return heard.startsWith("wechat-") ? new Line(heard) : new Words(heard);
  }
}
