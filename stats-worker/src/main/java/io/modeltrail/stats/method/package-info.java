/// The catalog of statistical methods: each by its name, JSON in and JSON out.
@NullMarked
package io.modeltrail.stats.method;

import org.jspecify.annotations.NullMarked;
