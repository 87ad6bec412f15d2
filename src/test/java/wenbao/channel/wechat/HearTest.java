package wenbao.channel.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenbao.channel.wechat.Heard.Came;
import wenbao.channel.wechat.Heard.Left;
import wenbao.channel.wechat.Heard.Line;
import wenbao.channel.wechat.Heard.Noted;
import wenbao.channel.wechat.Heard.Rated;
import wenbao.channel.wechat.Heard.Reported;
import wenbao.channel.wechat.Heard.Revoked;
import wenbao.channel.wechat.Heard.TooSmall;
import wenbao.channel.wechat.Heard.Unknown;
import wenbao.channel.wechat.Heard.Words;
import wenbao.testing.SmallCatalog;

class HearTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # type, the elements that come with it                                      | heard
          text     | <Content><![CDATA[医保码怎么激活]]></Content>                      | asks 医保码怎么激活
          text     | <Content><![CDATA[ <b>&amp; ]]]]><![CDATA[> ]]></Content>          | 'asks  <b>&amp; ]]> '
          text     | <Content>a &lt; b&#x1F600;</Content>                               | asks a < b😀
          text     | <Content><![CDATA[<!DOCTYPE x [<!ENTITY a "b">]>]]></Content>      | 'asks <!DOCTYPE x [<!ENTITY a "b">]>'
          text     | <Content>满意</Content><bizmsgmenuid>101</bizmsgmenuid>            | taps 满意
          text     | <Content>2</Content><bizmsgmenuid>tell-remote-referral</bizmsgmenuid> | taps 异地转诊人员备案
          text     | <Content>1</Content><bizmsgmenuid>tell-remote-referral.materials</bizmsgmenuid> | taps 异地转诊人员备案：要带什么
          text     | <Content>0</Content><bizmsgmenuid>tell-human</bizmsgmenuid>        | taps 转人工
          text     | <Content>2</Content><bizmsgmenuid>tell-no-such-item</bizmsgmenuid> | taps 2
          text     | <Content>2</Content><bizmsgmenuid>tell-remote-referral.nothing</bizmsgmenuid> | taps 异地转诊人员备案
          text     | <Content>2</Content><bizmsgmenuid>tell-remote-referral.</bizmsgmenuid> | taps 2
          text     | <Content>转诊</Content><bizmsgmenuid>choice-2</bizmsgmenuid>       | taps 2
          text     | <Content>转诊</Content><bizmsgmenuid>choice-2 </bizmsgmenuid>      | taps 2
          text     | <Content>转诊</Content><bizmsgmenuid>xchoice-2x</bizmsgmenuid>     | taps 转诊
          text     | <Content>满意</Content><bizmsgmenuid>good-01JDMZ8Q5W9YB3T7R2X4K6N0PA</bizmsgmenuid> | good 01JDMZ8Q5W9YB3T7R2X4K6N0PA
          text     | <Content>不满意</Content><bizmsgmenuid>bad-01JDMZ8Q5W9YB3T7R2X4K6N0PA</bizmsgmenuid> | bad 01JDMZ8Q5W9YB3T7R2X4K6N0PA
          text     | <Content>满意</Content><bizmsgmenuid>good-01</bizmsgmenuid>        | taps 满意
          text     | <Content>choice-2</Content>                                        | asks choice-2
          text     | <Content>医保\u0008码\u0000</Content>                              | asks 医保码
          text     | <Content> 字太小看不清 </Content>                                   | cannot read it
          text     | <Content>大字版</Content>                                           | cannot read it
          text     | <Content>字太小的文件去哪里领</Content>                              | asks 字太小的文件去哪里领
          text     | <Content><![CDATA[【收到不支持的消息类型，暂无法显示】]]></Content> | gets wechat-other
          text     | <Content> </Content>                                               | gets wechat-other
          text     | ''                                                                 | gets wechat-other
          voice    | <Recognition><![CDATA[医保卡丢了]]></Recognition>                   | asks 医保卡丢了
          voice    | <Recognition><![CDATA[]]></Recognition>                            | gets wechat-voice
          voice    | <Format>amr</Format>                                               | gets wechat-voice
          image    | <PicUrl>http://mmbiz.qpic.cn/x/0</PicUrl>                          | gets wechat-image
          video    | <MediaId>M</MediaId>                                               | gets wechat-video
          shortvideo | <MediaId>M</MediaId>                                             | gets wechat-video
          location | <Label>遂宁市某区某路1号</Label>                                     | gets wechat-location
          link     | <Title>标题</Title><Content>不是写的</Content>                      | gets wechat-link
          file     | <Title>诊断书.pdf</Title>                                           | gets wechat-file
          somenew  | ''                                                                 | unknown somenew
          a-b      | ''                                                                 | unknown (not a word)
          event    | <Event>subscribe</Event>                                           | follows ''
          event    | <Event>subscribe</Event><EventKey>qrscene_1001</EventKey>          | follows '1001'
          event    | <Event>SUBSCRIBE</Event><EventKey>last_trade_no_1</EventKey>       | follows ''
          event    | <Event>unsubscribe</Event><EventKey></EventKey>                    | leaves
          event    | <Event>SCAN</Event><EventKey>1001</EventKey>                       | scans '1001'
          event    | <Event>CLICK</Event><EventKey>住院怎么报销</EventKey>               | taps 住院怎么报销
          event    | <Event>CLICK</Event>                                               | notes click
          event    | <Event>LOCATION</Event><Latitude>23.1</Latitude>                   | notes location
          event    | <Event>VIEW</Event><EventKey>https://example.gov.cn/</EventKey>    | notes view
          event    | <Event>view_miniprogram</Event><EventKey>pages/a</EventKey>        | notes view_miniprogram
          event    | <Event>scancode_push</Event><ScanCodeInfo><ScanResult>1</ScanResult></ScanCodeInfo> | notes scancode_push
          event    | <Event>scancode_waitmsg</Event>                                    | notes scancode_waitmsg
          event    | <Event>pic_sysphoto</Event><SendPicsInfo><Count>1</Count></SendPicsInfo> | notes pic_sysphoto
          event    | <Event>pic_photo_or_album</Event>                                  | notes pic_photo_or_album
          event    | <Event>pic_weixin</Event>                                          | notes pic_weixin
          event    | <Event>location_select</Event>                                     | notes location_select
          event    | <Event>TEMPLATESENDJOBFINISH</Event><MsgID>200163836</MsgID><Status>failed:user block</Status> | template 200163836 failed:user block
          event    | <Event>subscribe_msg_popup_event</Event>                           | notes subscribe_msg_popup_event
          event    | <Event>subscribe_msg_change_event</Event>                          | notes subscribe_msg_change_event
          event    | <Event>subscribe_msg_sent_event</Event>                            | notes subscribe_msg_sent_event
          event    | <Event>kf_create_session</Event><KfAccount>a@gh</KfAccount>        | notes kf_create_session
          event    | <Event>kf_close_session</Event>                                    | notes kf_close_session
          event    | <Event>kf_switch_session</Event>                                   | notes kf_switch_session
          event    | <Event>user_info_modified</Event>                                  | notes user_info_modified
          event    | <Event>user_authorization_revoke</Event><OpenID>oB</OpenID>        | revokes oB
          event    | <Event>debug_demo</Event><debug_str>hello</debug_str>              | notes debug_demo
          event    | <Event>some_new_event</Event>                                      | unknown some_new_event
          event    | <ScanCodeInfo><Event>subscribe</Event></ScanCodeInfo>              | unknown (not a word)
          event    | ''                                                                 | unknown (not a word)
          """)
  void hears(String type, String elements, String heard) throws XMLStreamException {
    var push = ReadPush.read("<xml><MsgType>" + type + "</MsgType>" + elements + "</xml>");
    assertThat(told(Hear.hear(push, SmallCatalog.make()))).isEqualTo(heard);
  }

  private static String told(Heard heard) {
    return switch (heard) {
      case Words(var text, var touched) -> (touched ? "taps " : "asks ") + text;
      case Line(var key) -> "gets " + key;
      case Rated(var inquiry, var satisfied) -> (satisfied ? "good " : "bad ") + inquiry;
      case TooSmall() -> "cannot read it";
      case Came(var followed, var scene) -> (followed ? "follows" : "scans") + " '" + scene + "'";
      case Left() -> "leaves";
      case Revoked(var openId) -> "revokes " + openId;
      case Reported(var message, var status) -> "template " + message + " " + status;
      case Noted(var type) -> "notes " + type;
      case Unknown(var type) -> "unknown " + type;
    };
  }
}
