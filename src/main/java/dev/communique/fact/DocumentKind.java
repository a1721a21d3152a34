package dev.communique.fact;

import org.eclipse.microprofile.graphql.Description;

/** What sort of document an article is. */
@Description("What sort of document an article is.")
public enum DocumentKind {
    @Description("A report of an outlet or agency.")
    NEWS, @Description("What several sides declare together: a joint communique or statement.")
    COMMUNIQUE, @Description("What one side gives to the press.")
    PRESS_RELEASE, @Description("What one side tells of a call, visit or meeting.")
    READOUT, @Description("What happened when, entry by entry.")
    CHRONOLOGY, @Description("What was said, speaker by speaker.")
    TRANSCRIPT, @Description("Anything else.")
    OTHER
}
