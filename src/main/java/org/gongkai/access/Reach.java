package org.gongkai.access;

/** How far a permission goes from the body that somebody works for. */
public enum Reach {
    /** The body itself, with its offices and villages. */
    OWN,
    /** Every body below it in the tree as well, to read, and to collect their reports. */
    TREE
}
