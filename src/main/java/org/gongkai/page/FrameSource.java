package org.gongkai.page;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Gives pages their frame, error pages included; the first source that knows an address wins. */
public interface FrameSource {
    /** The frame of a page at this address, or null if it is not this source's. */
    @Nullable Frame frameOf(HttpServletRequest request, Texts texts);
}
