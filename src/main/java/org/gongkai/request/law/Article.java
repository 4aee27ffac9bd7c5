package org.gongkai.request.law;

/**
 * The articles of the Ordinance (edition of 2019) by what they rule, as bare numbers. Cases under the edition of 2007 name them too:
 * one step has one number everywhere.
 */
public final class Article {
    /** Who may ask may also withdraw; the Ordinance has no article of its own on it. */
    public static final String REQUEST = "27";

    public static final String CORRECTION = "30";
    public static final String RECEIPT = "31";
    public static final String THIRD_PARTY = "32";
    public static final String ANSWER = "33";
    public static final String OTHER_BODY = "34";
    public static final String EXPLANATION = "35";
    public static final String DECISION = "36";
    public static final String REMEDY = "51";
    /** No article: the fee measure of 2020, on the basis of art. 42. */
    public static final String FEE = "fee-2020";

    private Article() {}
}
