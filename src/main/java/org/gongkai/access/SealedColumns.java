package org.gongkai.access;

import java.util.List;

/** What a module keeps sealed, so that a new key finds it. */
@FunctionalInterface
public interface SealedColumns {
    List<SealedColumn> columns();
}
