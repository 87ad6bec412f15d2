package wenbao.console;

import java.util.LinkedHashMap;
import java.util.Map;

/** What can be done in the console, as the audit log says it. */
final class Deeds {
  /** In the order of the page. */
  static final Map<String, String> CHINESE = new LinkedHashMap<>();

  static {
    CHINESE.put("signed-in", "登录");
    CHINESE.put("sign-in-failed", "登录失败");
    CHINESE.put("locked", "账号锁定");
    CHINESE.put("signed-out", "退出");
    CHINESE.put("password-changed", "改密码");
    CHINESE.put("password-reset", "重设密码");
    CHINESE.put("second-step-started", "开两步登录");
    CHINESE.put("second-step-stopped", "关两步登录");
    CHINESE.put("member-added", "加人员");
    CHINESE.put("member-changed", "改人员");
    CHINESE.put("call-noted", "记来电");
    CHINESE.put("answer-sent", "短信发答案");
    CHINESE.put("ticket-opened", "开会话");
    CHINESE.put("ticket-claimed", "接会话");
    CHINESE.put("ticket-released", "放回会话");
    CHINESE.put("ticket-transferred", "转会话");
    CHINESE.put("ticket-taken-over", "接管会话");
    CHINESE.put("ticket-replied", "回复市民");
    CHINESE.put("ticket-closed", "结束会话");
    CHINESE.put("ticket-reopened", "重开会话");
    CHINESE.put("note-added", "加备注");
    CHINESE.put("canned-saved", "存常用回复");
    CHINESE.put("canned-removed", "删常用回复");
    CHINESE.put("inquiries-exported", "导出来问");
    CHINESE.put("answer-judged", "抽查判定");
    CHINESE.put("example-marked", "更正一条消息");
    CHINESE.put("examples-accepted", "收下句子");
    CHINESE.put("examples-discarded", "丢掉句子");
    CHINESE.put("example-taken-back", "退回句子");
    CHINESE.put("examples-exported", "导出句子");
    CHINESE.put("retraining-begun", "开始重新学习");
    CHINESE.put("retraining-adopted", "换上新学的");
    CHINESE.put("retraining-dropped", "放弃新学的");
  }

  private Deeds() {}
}
