package wenbao.answering;

import java.util.List;

/**
 * One answer as each channel shows it.
 *
 * @param wechat text with links for the choices, at most 1,800 bytes
 * @param sms one entry a message, the signature included
 * @param web plain text, one thought a line
 */
public record Renderings(String wechat, List<String> sms, String web) {}
