/**
 * The Model Context Protocol: tools over the corpus for programs that speak for people, each a GraphQL document of ours with a description.
 * Knows messages and answers as maps and lists; neither HTTP nor the database.
 */
package dev.communique.mcp;
