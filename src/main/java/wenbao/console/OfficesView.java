package wenbao.console;

import java.util.List;
import wenbao.application.knowledge.Departments.Department;
import wenbao.domain.Bureau;
import wenbao.domain.Catalog;
import wenbao.domain.Item;
import wenbao.domain.Office;

/** Whom one can turn to: departments, hotlines, emergency lines, other offices. */
public record OfficesView(
    Frame frame, Catalog catalog, List<Department> departments, List<Hotline> hotlines) {
  /**
   * @param toldFor at each bureau, the items whose answers name it for want of a number
   */
  public record Hotline(Office office, List<ToldFor> toldFor) {}

  public record ToldFor(Bureau bureau, List<Item> items) {}
}
