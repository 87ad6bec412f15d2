package wenbao.application.reports;

import java.time.Duration;
import java.util.Optional;

/**
 * What became of an inquiry that was handed to a person.
 *
 * @param waited until the first reply; empty while there is none
 * @param handled from being claimed to being closed; empty until then
 */
public record ByPerson(Optional<Duration> waited, Optional<Duration> handled) {}
