/** The one door to HanLP, OpenNLP and the embedding model. */
@NullMarked
package wenbao.nlp;

import org.jspecify.annotations.NullMarked;
