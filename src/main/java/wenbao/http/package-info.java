/** What all our pages share: how they are sent, what browsers are told, who asks for them. */
@NullMarked
package wenbao.http;

import org.jspecify.annotations.NullMarked;
