package wenbao.http;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;

/** Puts a template into a response. */
@Singleton
public final class Pages {
  private static final MediaType HTML = MediaType.of("text/html; charset=utf-8");

  private final Templates templates = new StaticTemplates();

  public Templates templates() {
    return templates;
  }

  public MutableHttpResponse<Object> ok(JteModel model) {
    return fill(HttpResponse.ok(), model);
  }

  /** Rendered as a whole before anything is sent, so that a page never breaks off in the middle. */
  public MutableHttpResponse<Object> fill(MutableHttpResponse<Object> response, JteModel model) {
    var html = new Utf8ByteOutput();
    model.render(html);
    return response
        .contentType(HTML)
        // Somebody else may use this computer next.
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(html.toByteArray());
  }
}
