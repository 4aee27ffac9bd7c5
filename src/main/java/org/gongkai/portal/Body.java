package org.gongkai.portal;

import java.util.List;
import org.gongkai.authority.Authority;
import org.gongkai.portal.Columns.Column;

/**
 * A public body with the columns that its pages show.
 *
 * @param head whether it is the head of the tree, whose pages stand at the root
 */
record Body(Authority authority, boolean head, List<Column> columns) {
    Body {
        columns = List.copyOf(columns);
    }

    Place in(boolean english) {
        return new Place(authority, head, english);
    }
}
