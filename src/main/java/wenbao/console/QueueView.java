package wenbao.console;

import java.util.List;

/**
 * What the page of handed-over conversations shows.
 *
 * @param search the filter as it stands in the address: {@code bureau=suining&state=}
 * @param seen names what the page shows, so that the stream sends only what is newer
 */
public record QueueView(
    Frame frame,
    QueueList list,
    List<Option> bureaus,
    List<Option> states,
    String search,
    String seen) {}
