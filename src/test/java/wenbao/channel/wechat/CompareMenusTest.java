package wenbao.channel.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import wenbao.domain.Menu;
import wenbao.domain.Menu.Ask;
import wenbao.domain.Menu.Button;
import wenbao.domain.Menu.Foreign;
import wenbao.domain.Menu.Group;
import wenbao.domain.Menu.Link;

class CompareMenusTest {
  private static final Ask CODE = new Ask("医保码", "医保码");
  private static final Ask PAY = new Ask("报销", "医疗费用报销");
  private static final Link SITE = new Link("平台", "https://fuwu.nhsa.gov.cn/");
  private static final Ask HUMAN = new Ask("人工", "转人工");

  /** What the account has, what we have, and what an operator reads. */
  record Row(Menu live, Menu ours, String... lines) {}

  private static final List<Row> ROWS =
      List.of(
          new Row(Menu.NONE, Menu.NONE),
          new Row(menu(group(CODE, SITE), HUMAN), menu(group(CODE, SITE), HUMAN)),
          new Row(
              Menu.NONE,
              menu(group(CODE, SITE), HUMAN),
              "加上 办事：展开下面的按钮",
              "加上 办事 › 医保码：问“医保码”",
              "加上 办事 › 平台：打开 https://fuwu.nhsa.gov.cn/",
              "加上 人工：问“转人工”"),
          new Row(
              menu(group(CODE, SITE), HUMAN),
              menu(HUMAN),
              "去掉 办事：展开下面的按钮",
              "去掉 办事 › 医保码：问“医保码”",
              "去掉 办事 › 平台：打开 https://fuwu.nhsa.gov.cn/"),
          new Row(
              menu(group(CODE, new Ask("平台", "GUIDE"))),
              menu(group(CODE, SITE)),
              "改动 办事 › 平台：原来问“GUIDE”，改成打开 https://fuwu.nhsa.gov.cn/"),
          new Row(
              menu(new Ask("办事", "你好")),
              menu(group(CODE)),
              "改动 办事：原来问“你好”，改成展开下面的按钮",
              "加上 办事 › 医保码：问“医保码”"),
          new Row(
              menu(new Foreign("扫码", "scancode_push key=S"), new Foreign("空", "")),
              menu(HUMAN),
              "去掉 扫码：scancode_push key=S",
              "去掉 空：什么也不做",
              "加上 人工：问“转人工”"),
          new Row(
              menu(HUMAN, group(PAY, CODE)),
              menu(group(CODE, SITE, PAY), HUMAN),
              "加上 办事 › 平台：打开 https://fuwu.nhsa.gov.cn/",
              "顺序 最上面一排改成：办事、人工",
              "顺序 办事改成：医保码、平台、报销"),
          new Row(menu(HUMAN, new Ask("人工", "你好")), menu(HUMAN), "去掉 人工（同名）：问“你好”"));

  @ParameterizedTest
  @FieldSource("ROWS")
  void says(Row row) {
    assertThat(CompareMenus.compare(row.live, row.ours)).containsExactly(row.lines);
  }

  private static Menu menu(Button... buttons) {
    return new Menu(List.of(buttons));
  }

  private static Group group(Button... below) {
    return new Group("办事", List.of(below));
  }
}
