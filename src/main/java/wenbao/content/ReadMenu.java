package wenbao.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import wenbao.domain.Menu;
import wenbao.domain.Menu.Ask;
import wenbao.domain.Menu.Button;
import wenbao.domain.Menu.Group;
import wenbao.domain.Menu.Link;

/**
 * Reads {@code menu.yml}: what stands below the conversation in an official account. The limits are
 * WeChat's, which counts bytes of UTF-8.
 */
final class ReadMenu {
  private static final String FILE = "menu.yml";
  private static final Form MENU = Form.of("buttons", "");
  private static final List<String> DEEDS = List.of("ask", "link", "buttons");
  private static final int SENTENCE = 128;
  private static final int ADDRESS = 1024;

  /**
   * The buttons of one row.
   *
   * @param most how many there may be
   * @param name how many bytes a name may have
   * @param shown how many characters of it a telephone shows
   */
  private record Row(int most, int name, int shown, Form form) {
    static final Row TOP = new Row(3, 16, 5, Form.of("", "name ask link buttons"));
    static final Row BELOW = new Row(5, 60, 7, Form.of("", "name ask link"));
  }

  private final ReadFiles files;
  private final Set<String> sentences;
  private final Set<String> sites;
  private final Complaints complaints;
  private final Values values;

  /**
   * @param sentences that are understood with certainty
   * @param sites that citizens are told of
   */
  ReadMenu(ReadFiles files, Set<String> sentences, Set<String> sites, Complaints complaints) {
    this.files = files;
    this.sentences = sentences;
    this.sites = sites;
    this.complaints = complaints;
    this.values = new Values(complaints);
  }

  /** An installation without WeChat needs no menu. */
  Menu read() {
    if (!files.has(FILE)) return Menu.NONE;
    return files
        .yaml(FILE)
        .map(block -> block.allow(MENU))
        .filter(block -> block.has("buttons"))
        .map(block -> new Menu(buttons(block, Row.TOP)))
        .orElse(Menu.NONE);
  }

  private List<Button> buttons(Block under, Row row) {
    var blocks = under.blocks("buttons");
    if (blocks.isEmpty() || blocks.size() > row.most) {
      complaints.stop(
          under.place("buttons"),
          "“buttons” 下面要有 1 到 %d 个按钮，现在是 %d 个".formatted(row.most, blocks.size()));
    }
    var buttons = new ArrayList<Button>();
    var names = new HashMap<String, Place>();
    for (Block block : blocks) buttons.add(button(block.allow(row.form), row, names));
    return List.copyOf(buttons);
  }

  private Button button(Block block, Row row, Map<String, Place> names) {
    String name = name(block, row, names);
    complainOfDeeds(block);
    if (block.has("buttons") && row == Row.TOP) return new Group(name, buttons(block, Row.BELOW));
    return block.has("link") ? new Link(name, address(block)) : new Ask(name, sentence(block));
  }

  private String name(Block block, Row row, Map<String, Place> names) {
    if (!block.has("name")) complaints.stop(block.place(), "缺少 “name”，例如 name: 办事");
    var name = values.atMostBytes(row.name, block, "name");
    name.ifPresent(n -> {
      Place first = names.putIfAbsent(n.text(), n.place());
      if (first != null) complaints.stop(n.place(), "和第 %d 行的按钮同名，换一个".formatted(first.line()));
      int length = n.text().codePointCount(0, n.text().length());
      if (length > row.shown) {
        complaints.warn(n.place(), "“name” 有 %d 个字，手机上可能只显示前 %d 个".formatted(length, row.shown));
      }
    });
    return name.map(Written::text).orElse("");
  }

  private void complainOfDeeds(Block block) {
    var written = DEEDS.stream().filter(block::has).toList();
    if (written.isEmpty()) {
      complaints.stop(block.place(), "没有写点了做什么；写一句 ask: 转人工，或者 link: https://…");
    } else if (written.size() > 1) {
      complaints.stop(block.place(), String.join("、", written) + " 只能写一个，别的删掉");
    }
  }

  /** Tapped, it must be understood with certainty: a menu is no guessing game. */
  private String sentence(Block block) {
    var written = values.atMostBytes(SENTENCE, block, "ask");
    written
        .filter(w -> !sentences.contains(w.text()))
        .ifPresent(w ->
            complaints.stop(
                w.place(),
                "intents 的例句和事项的名称里没有 “" + w.text() + "”" + Nearest.hint(w.text(), sentences)));
    return written.map(Written::text).orElse("");
  }

  private String address(Block block) {
    var written = values.atMostBytes(ADDRESS, block, "link");
    written.ifPresent(this::complainOfAddress);
    return written.map(Written::text).orElse("");
  }

  private void complainOfAddress(Written address) {
    String site = site(address.text());
    if (site.isEmpty()) {
      complaints.stop(
          address.place(), "“" + address.text() + "” 不是网址，要写成 https://fuwu.nhsa.gov.cn/ 这样");
    } else if (!sites.contains(site)) {
      complaints.stop(
          address.place(), "各个局都告诉市民的事实里没有网站 “" + site + "”" + Nearest.hint(site, sites));
    }
  }

  /** Empty when it is no address of a page. */
  private static String site(String address) {
    try {
      var uri = new URI(address);
      boolean page = "https".equals(uri.getScheme()) && uri.getHost() != null;
      return page ? uri.getHost().toLowerCase(Locale.ROOT) : "";
    } catch (URISyntaxException e) {
      return "";
    }
  }
}
