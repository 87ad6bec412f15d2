package wenbao.channel.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import me.chanjar.weixin.common.bean.menu.WxMenu;
import me.chanjar.weixin.common.bean.menu.WxMenuButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenbao.domain.Menu;
import wenbao.domain.Menu.Ask;
import wenbao.domain.Menu.Button;
import wenbao.domain.Menu.Foreign;
import wenbao.domain.Menu.Group;
import wenbao.domain.Menu.Link;
import wenbao.testing.OurData;

class MenuJsonTest {
  private static final JsonMapper JSON = JsonMapper.createDefault();
  private static final Menu MENU =
      new Menu(
          List.of(
              new Group(
                  "办事",
                  List.of(
                      new Ask("“引号”", "医保码“怎么”激活？\"\\"),
                      new Link("平台", "https://fuwu.nhsa.gov.cn/?a=1&b=2#c"))),
              new Ask("人工", "转人工")));

  @Test
  void writes_what_create_takes() {
    assertThat(text(MenuJson.write(new Menu(List.of(new Ask("人工", "转人工"))))))
        .isEqualTo("{\"button\":[{\"name\":\"人工\",\"type\":\"click\",\"key\":\"转人工\"}]}");
  }

  @Test
  void weixin_java_reads_the_same_buttons() {
    assertThat(theirs(MENU)).isEqualTo(MENU);
    assertThat(theirs(OurData.PUBLISHED.menu())).isEqualTo(OurData.PUBLISHED.menu());
  }

  @Test
  void we_read_the_same_buttons_as_weixin_java_wrote() {
    String written = WxMenu.fromJson(text(MenuJson.write(MENU))).toJson();
    assertThat(MenuJson.read(json("{\"menu\":" + written + "}"))).isEqualTo(MENU);
  }

  @Test
  void reads_what_get_gives() {
    String got =
        """
        {"menu":{"button":[
          {"type":"click","name":"歌","key":"V1","sub_button":[]},
          {"name":"更多","sub_button":[
            {"type":"view","name":"官网","url":"https://www.example.gov.cn/","sub_button":[]},
            {"type":"miniprogram","name":"小程序","url":"https://a.example/","appid":"wx1",
             "pagepath":"pages/a","sub_button":[]},
            {"type":"scancode_push","name":"扫码","key":"S","sub_button":[]},
            {"type":"media_id","name":"图","media_id":"M"},
            {"name":"空的"}]}],
          "menuid":208396938},
         "conditionalmenu":[{"button":[]}]}
        """;
    assertThat(MenuJson.read(json(got)))
        .isEqualTo(
            new Menu(
                List.of(
                    new Ask("歌", "V1"),
                    new Group(
                        "更多",
                        List.of(
                            new Link("官网", "https://www.example.gov.cn/"),
                            new Foreign(
                                "小程序",
                                "miniprogram url=https://a.example/ appid=wx1 pagepath=pages/a"),
                            new Foreign("扫码", "scancode_push key=S"),
                            new Foreign("图", "media_id media_id=M"),
                            new Foreign("空的", ""))))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"menu\":null}",
        "{\"menu\":{\"button\":{}}}",
        "{\"menu\":{\"button\":[]}}"
      })
  void what_is_no_menu_has_no_buttons(String got) {
    assertThat(MenuJson.read(json(got))).isEqualTo(Menu.NONE);
  }

  @Test
  void a_button_that_is_none_is_shown_as_nothing() {
    assertThat(MenuJson.read(json("{\"menu\":{\"button\":[7,{\"name\":null,\"type\":[]}]}}")))
        .isEqualTo(new Menu(List.of(new Foreign("", ""), new Foreign("", ""))));
  }

  @Test
  void what_we_only_read_is_never_written() {
    var menu = new Menu(List.of(new Foreign("扫码", "scancode_push")));
    assertThatThrownBy(() -> MenuJson.write(menu)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Menu theirs(Menu menu) {
    var read = WxMenu.fromJson(text(MenuJson.write(menu))).getButtons();
    return new Menu(read.stream().map(MenuJsonTest::button).toList());
  }

  private static Button button(WxMenuButton theirs) {
    if (!theirs.getSubButtons().isEmpty()) {
      var below = theirs.getSubButtons().stream().map(MenuJsonTest::button).toList();
      return new Group(theirs.getName(), below);
    }
    return theirs.getType().equals("click")
        ? new Ask(theirs.getName(), theirs.getKey())
        : new Link(theirs.getName(), theirs.getUrl());
  }

  private static String text(JsonNode json) {
    try {
      return JSON.writeValueAsString(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readValue(text, JsonNode.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
