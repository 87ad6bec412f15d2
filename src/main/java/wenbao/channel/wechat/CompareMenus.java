package wenbao.channel.wechat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenbao.domain.Menu;
import wenbao.domain.Menu.Ask;
import wenbao.domain.Menu.Button;
import wenbao.domain.Menu.Foreign;
import wenbao.domain.Menu.Group;
import wenbao.domain.Menu.Link;

/** Says in an operator's words what a push would change; nothing, when it would change nothing. */
final class CompareMenus {
  private static final String TOP = "最上面一排";

  private CompareMenus() {}

  static List<String> compare(Menu live, Menu ours) {
    var now = new Laid(live);
    var then = new Laid(ours);
    var lines = new ArrayList<String>();
    now.does.forEach((button, does) -> {
      if (!then.does.containsKey(button)) lines.add("去掉 " + button + "：" + does);
    });
    then.does.forEach((button, does) -> {
      String before = now.does.get(button);
      if (before == null) lines.add("加上 " + button + "：" + does);
      else if (!before.equals(does)) lines.add("改动 " + button + "：原来" + before + "，改成" + does);
    });
    then.rows.forEach((row, names) -> {
      var before = now.rows.getOrDefault(row, List.of());
      if (!common(names, before).equals(common(before, names))) {
        lines.add("顺序 " + row + "改成：" + String.join("、", names));
      }
    });
    return lines;
  }

  private static List<String> common(List<String> names, List<String> others) {
    return names.stream().filter(others::contains).toList();
  }

  /** A menu laid out flat: what each button does, by its path, and the names of each row. */
  private static final class Laid {
    private final Map<String, String> does = new LinkedHashMap<>();
    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    Laid(Menu menu) {
      lay(menu.buttons(), TOP, "");
    }

    private void lay(List<Button> buttons, String row, String above) {
      var names = rows.computeIfAbsent(row, r -> new ArrayList<>());
      for (Button button : buttons) {
        String name = button.name();
        while (names.contains(name)) name += "（同名）"; // WeChat does not mind
        names.add(name);
        does.put(above + name, does(button));
        if (button instanceof Group group) lay(group.buttons(), name, above + name + " › ");
      }
    }

    private static String does(Button button) {
      return switch (button) {
        case Group group -> "展开下面的按钮";
        case Ask(var name, var sentence) -> "问“" + sentence + "”";
        case Link(var name, var address) -> "打开 " + address;
        case Foreign(var name, var does) -> does.isEmpty() ? "什么也不做" : does;
      };
    }
  }
}
