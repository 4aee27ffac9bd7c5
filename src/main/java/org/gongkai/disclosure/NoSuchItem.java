package org.gongkai.disclosure;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such item, or not where the caller may see it: the answer does not tell which. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NoSuchItem extends RuntimeException {
    NoSuchItem(ItemId item) {
        super("No item " + item);
    }
}
