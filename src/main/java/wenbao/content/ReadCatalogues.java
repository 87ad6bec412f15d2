package wenbao.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import wenbao.domain.Bureau;
import wenbao.domain.Row;

/** Reads {@code catalogues/}: what the bureaus published, row by row. */
final class ReadCatalogues {
  private static final Form FORM = Form.of("source bureau rows", "responsibilities boundary");

  private final ReadFiles files;
  private final Known known;
  private final Complaints complaints;
  private final Values values;
  private final ReadRow row;

  ReadCatalogues(ReadFiles files, Known known, Complaints complaints) {
    this.files = files;
    this.known = known;
    this.complaints = complaints;
    this.values = new Values(complaints);
    this.row = new ReadRow(known, complaints);
  }

  /** In the order in which {@code bureaus.yml} names the documents, and of their lines. */
  List<Row> read() {
    var rows = new ArrayList<Row>();
    var published = new HashSet<String>();
    for (Bureau bureau : known.bureaus().values()) {
      for (String name : bureau.catalogues()) {
        if (published.add(name)) rows.addAll(catalogue(name, bureau));
        else complaints.stop(files.place("bureaus.yml"), "目录 “" + name + "” 列了两次，一份目录只属于一个局");
      }
    }
    for (String name : files.ids("catalogues/")) {
      if (published.contains(name)) continue;
      files.yaml(file(name));
      complaints.stop(
          files.place(file(name)), "没有哪个局列出这份目录；在 bureaus.yml 的 catalogues 里写上 " + name);
    }
    return List.copyOf(rows);
  }

  private static String file(String name) {
    return "catalogues/" + name + ".yml";
  }

  private List<Row> catalogue(String name, Bureau bureau) {
    return files.yaml(file(name)).map(block -> rows(name, bureau, block)).orElse(List.of());
  }

  private List<Row> rows(String name, Bureau bureau, Block block) {
    block.allow(FORM);
    String source = values.reference(block, "source", known.sources().keySet(), "sources.yml");
    values.oneOf(block, "bureau", Set.of(bureau.id()));
    // Told by nobody yet, but an editor wants to know now that a line is broken.
    block.texts("responsibilities");
    block.text("boundary");
    var rows =
        block.blocks("rows").stream().map(b -> row.read(name, source, bureau.id(), b)).toList();
    complainOfRepeated(block);
    return rows.stream().sorted(Comparator.comparingInt(Row::line)).toList();
  }

  /** A row is named by its document and its line. */
  private void complainOfRepeated(Block block) {
    var lines = new LinkedHashSet<String>();
    for (Block row : block.blocks("rows")) {
      String line = row.text("line");
      if (!line.isEmpty() && !lines.add(line)) {
        complaints.stop(row.place("line"), "第 " + line + " 行已经写过了，一行只写一次");
      }
    }
  }
}
