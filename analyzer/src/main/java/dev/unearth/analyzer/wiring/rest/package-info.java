/** Services that are called from outside: resources, web services, sockets. */
@NullMarked
package dev.unearth.analyzer.wiring.rest;

import org.jspecify.annotations.NullMarked;
