/// The PostgreSQL schema view: migrations, pool, transactions.
@NullMarked
package io.modeltrail.query.database;

import org.jspecify.annotations.NullMarked;
