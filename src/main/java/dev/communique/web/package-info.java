/** The explorer page and GraphiQL: addresses and headers of static files. Knows nothing but the API's address, which the pages ask. */
package dev.communique.web;
