/** What was asked, found again and counted, and how often we were right. */
@NullMarked
package wenbao.application.reports;

import org.jspecify.annotations.NullMarked;
