/** JavaServer Faces: managed beans, actions, navigation, facelets, converters and validators. */
@NullMarked
package dev.unearth.analyzer.wiring.jsf;

import org.jspecify.annotations.NullMarked;
