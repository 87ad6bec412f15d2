package wenbao.console;

/** The pages about the catalogue, beside one another. */
public enum KnowledgeTab {
  OVERVIEW("概况", ""),
  ITEMS("事项", "/items"),
  TOPICS("共用专题", "/topics"),
  FACTS("事实", "/facts"),
  ROWS("公开目录", "/rows"),
  SOURCES("文件", "/sources"),
  OFFICES("科室和热线", "/offices"),
  CONFLICTS("不一致", "/conflicts"),
  REVIEWS("核对日期", "/reviews"),
  COMPARE("对照标准", "/compare"),
  WARNINGS("检查提醒", "/warnings");

  static final String ROOT = "/console/knowledge";

  private final String chinese;
  private final String path;

  KnowledgeTab(String chinese, String path) {
    this.chinese = chinese;
    this.path = ROOT + path;
  }

  public String chinese() {
    return chinese;
  }

  public String path() {
    return path;
  }

  Frame frame(Signed signed) {
    return frame(chinese, signed);
  }

  static Frame frame(String title, Signed signed) {
    return Frame.of(title, Frame.Section.KNOWLEDGE, signed);
  }
}
