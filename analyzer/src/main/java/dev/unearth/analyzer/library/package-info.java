/**
 * Signatures of classes that are not in the sources: jars, folders of class files, the JDK at a source level. Code is never
 * read, classes are never loaded. Start with {@link dev.unearth.analyzer.library.Libraries}.
 */
@NullMarked
package dev.unearth.analyzer.library;

import org.jspecify.annotations.NullMarked;
