package wenbao.console;

import java.util.List;
import wenbao.application.talks.Canned;

/**
 * What the page of canned replies shows.
 *
 * @param edited what stands in the form; without an id it is a new one
 * @param shared whether a new one was to be shared
 * @param leads whether this member may change those that all share
 */
public record CannedPageView(
    Frame frame,
    List<Canned> replies,
    Canned edited,
    boolean shared,
    boolean leads,
    String complaint,
    String done) {}
