/**
 * What those who run it look at: health, metrics, traces. Knows what is loaded and stored, and nothing of the API.
 */
package dev.communique.operation;
