package dev.communique.fact;

import org.eclipse.microprofile.graphql.Description;

/** What kind of actor it is. */
@Description("What kind of actor it is.")
public enum ActorType {
    @Description("A sovereign state, its government included.")
    STATE, @Description("An organization or alliance of states.")
    INTERGOVERNMENTAL_ORGANIZATION, @Description("A ministry, office, agency, parliament or court.")
    GOVERNMENT_BODY, @Description("A state's armed forces, or a part of them.")
    ARMED_FORCES, @Description("A company or a news outlet.")
    COMPANY, @Description("A person.")
    PERSON, @Description("A party, movement or armed group that is no state.")
    NON_STATE_GROUP, @Description("Any other actor.")
    OTHER
}
