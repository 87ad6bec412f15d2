/**
 * What the catalogue knows and does not know, for those who answer from it and those who mend it.
 */
@NullMarked
package wenbao.application.knowledge;

import org.jspecify.annotations.NullMarked;
