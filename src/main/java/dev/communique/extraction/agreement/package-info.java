/**
 * What was agreed: by whom, of which kind, when it was signed and takes effect. Knows who is meant; knows neither statements nor events.
 */
package dev.communique.extraction.agreement;
