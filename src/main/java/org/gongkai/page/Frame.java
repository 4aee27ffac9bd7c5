package org.gongkai.page;

/** What surrounds a page. */
public sealed interface Frame permits StaffFrame, PublicFrame {}
