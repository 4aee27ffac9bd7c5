package org.gongkai.request.similar;

import org.gongkai.request.CaseFile;

/**
 * An earlier case that asks nearly the same.
 *
 * @param same whether the same applicant asked; false as well where no number of an identity document tells
 */
public record Similar(CaseFile file, boolean same) {}
