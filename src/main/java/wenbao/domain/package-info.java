/** The words of the trade, as values. Knows no framework, opens no file. */
@NullMarked
package wenbao.domain;

import org.jspecify.annotations.NullMarked;
