package org.gongkai.disclosure;

/** What of an item had never been public was taken out of the records. */
public record DraftErased(ItemId item) {}
