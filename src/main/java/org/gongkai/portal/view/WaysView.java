package org.gongkai.portal.view;

/** Where a reader may ask, follow a request, consult or complain, and tell of an error: addresses. */
public record WaysView(String apply, String applyOnline, String track, String clock, String feedback, String errorReport, String guide) {}
