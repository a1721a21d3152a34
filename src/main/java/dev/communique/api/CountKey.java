package dev.communique.api;

import dev.communique.store.GroupKey;

/** What elements of a list are counted by: a value of one of the enumerations of keys. */
interface CountKey {

    /** How the store counts by it. */
    GroupKey group();
}
