package dev.communique.store;

/**
 * What is asked of the store, and whom it is about.
 *
 * @param corpus whose facts may answer it; null where only the store may
 */
record LoadKey(String corpus, BatchQuery query, String owner) {

    /** Whether the answer may be kept for later requests. */
    boolean isKept() {
        return corpus != null && query.isCommon();
    }
}
