package wenbao.channel.wechat;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** WeChat's words for its error codes. */
final class FakeErrors {
  private static final Map<Integer, String> TEXTS =
      Pattern.compile("(-?\\d+) +(.+)")
          .matcher(
              """
              -1    system error
              40001 invalid credential, access_token is invalid or not latest
              40002 invalid grant_type
              40003 invalid openid
              40007 invalid media_id
              40008 invalid message type
              40013 invalid appid
              40014 invalid access_token
              40016 invalid button size
              40017 invalid button type
              40018 invalid button name size
              40019 invalid button key size
              40020 invalid button url size
              40022 invalid sub button level
              40023 invalid sub button size
              40024 invalid sub button type
              40025 invalid sub button name size
              40026 invalid sub button key size
              40027 invalid sub button url size
              40033 invalid charset. please check your request, if include \\uxxxx will create fail!
              40037 invalid template_id
              40066 invalid url
              40125 invalid appsecret
              40164 invalid ip 10.0.0.1 ipv6 ::ffff:10.0.0.1, not in whitelist
              40200 invalid account type
              41001 access_token missing
              41002 appid missing
              41004 appsecret missing
              42001 access_token expired
              43001 require GET method
              43002 require POST method
              43004 require subscribe
              43019 require remove blacklist
              43101 user refuse to accept the msg
              44002 empty post data
              44003 empty news data
              44004 empty content
              45002 content size out of limit
              45008 article size out of limit
              45009 reach max api daily quota limit
              45011 api minute-quota reach limit, must slower, retry next minute
              45015 response out of time limit or subscription is canceled
              45047 out of response count limit
              45072 invalid command
              45080 need message exchange with the user within 30 seconds
              45081 already typing
              46003 menu no exist
              47001 data format error
              47003 argument invalid!
              48001 api unauthorized
              48002 user block receive message
              48004 api forbidden for irregularities
              48006 forbid to clear quota because of reaching the limit
              50002 user limited
              50005 user is unsubscribed
              """)
          .results()
          .collect(Collectors.toMap(r -> Integer.valueOf(r.group(1)), r -> r.group(2)));

  private FakeErrors() {}

  static String text(int code) {
    return TEXTS.getOrDefault(code, "error");
  }
}
