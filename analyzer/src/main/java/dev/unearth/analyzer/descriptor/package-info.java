/**
 * Descriptors and property files: text in, facts out. Start with {@link dev.unearth.analyzer.descriptor.XmlReader} and
 * {@link dev.unearth.analyzer.descriptor.PropertiesReader}.
 */
@NullMarked
package dev.unearth.analyzer.descriptor;

import org.jspecify.annotations.NullMarked;
