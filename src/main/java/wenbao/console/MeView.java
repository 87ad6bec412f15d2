package wenbao.console;

import java.util.Optional;

/**
 * What the page of one's own account shows.
 *
 * @param done what was changed just now; may be empty
 * @param wrongPassword what is wrong with the password; may be empty
 * @param wrongCode what is wrong with the code; may be empty
 * @param square the secret to scan, while the second step is being set up
 */
public record MeView(
    Frame frame, String done, String wrongPassword, String wrongCode, Optional<Square> square) {}
