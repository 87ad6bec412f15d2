package wenbao.content;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import wenbao.domain.Source;

/** Reads {@code sources.yml}: the documents that a fact may cite. */
final class ReadSources {
  private static final Form FORM = Form.of("title cite issuer scope seen checked", "number date");

  private final ReadFiles files;
  private final Collection<String> scopes;
  private final Values values;

  ReadSources(ReadFiles files, Collection<String> scopes, Complaints complaints) {
    this.files = files;
    this.scopes = scopes;
    this.values = new Values(complaints);
  }

  Map<String, Source> read() {
    var sources = new TreeMap<String, Source>();
    files
        .yaml("sources.yml")
        .ifPresent(all -> all.each((id, block) -> sources.put(id, source(id, block))));
    return Collections.unmodifiableMap(sources);
  }

  private Source source(String id, Block block) {
    block.allow(FORM);
    return new Source(
        id,
        block.text("title"),
        block.text("cite"),
        block.text("issuer"),
        values.orNull(block, "number"),
        values.roughDate(block, "date"),
        values.oneOf(block, "scope", scopes),
        block.text("seen"),
        Optional.ofNullable(values.date(block, "checked")).orElse(LocalDate.EPOCH));
  }
}
