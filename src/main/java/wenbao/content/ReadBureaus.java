package wenbao.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenbao.domain.Bureau;

/** Reads {@code bureaus.yml}: who we speak for. */
final class ReadBureaus {
  private static final Form FORM = Form.of("name catalogues", "short city also province area-code");

  private final ReadFiles files;
  private final Values values;

  ReadBureaus(ReadFiles files, Complaints complaints) {
    this.files = files;
    this.values = new Values(complaints);
  }

  Map<String, Bureau> read() {
    var bureaus = new LinkedHashMap<String, Bureau>();
    files
        .yaml("bureaus.yml")
        .ifPresent(all -> all.each((id, block) -> bureaus.put(id, bureau(id, block))));
    return Collections.unmodifiableMap(bureaus);
  }

  private Bureau bureau(String id, Block block) {
    block.allow(FORM);
    String name = block.text("name");
    List<String> catalogues =
        values.references(block, "catalogues", files.ids("catalogues/"), "knowledge/catalogues");
    return new Bureau(
        id,
        name,
        block.has("short") ? block.text("short") : name,
        values.orNull(block, "city"),
        block.texts("also"),
        values.orNull(block, "province"),
        values.areaCode(block, "area-code"),
        catalogues);
  }
}
