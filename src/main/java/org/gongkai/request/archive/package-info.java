/** A finished case as one file for the archive: everything in it, readable without the program, each part with its checksum. */
@NullMarked
@NamedInterface("archive")
package org.gongkai.request.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
