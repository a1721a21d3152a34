/**
 * What those who run it look at: health, metrics (of caches too), traces. Knows what is loaded and stored, and nothing of the API.
 */
package dev.communique.operation;
