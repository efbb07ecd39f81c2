/// The story of one version on its way from registration to the market, with a different person for each decision.
@NullMarked
package io.modeltrail.standalone.demo.lifecycle;

import org.jspecify.annotations.NullMarked;
