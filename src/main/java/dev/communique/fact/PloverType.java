package dev.communique.fact;

import org.eclipse.microprofile.graphql.Description;

/** PLOVER, the event ontology that succeeded CAMEO in political event data. */
@Description("PLOVER, the event ontology that succeeded CAMEO in political event data.")
public enum PloverType {
    @Description("Agree to do something.")
    AGREE, @Description("Consult: meet, visit, call.")
    CONSULT, @Description("Support: endorse, praise, commemorate.")
    SUPPORT, @Description("Cooperate: sign, share, train together.")
    COOPERATE, @Description("Provide aid.")
    AID, @Description("Concede: ease, release, reopen.")
    CONCEDE, @Description("Retreat: withdraw, give up.")
    RETREAT, @Description("Request or demand.")
    REQUEST, @Description("Accuse or criticize.")
    ACCUSE, @Description("Reject or refuse.")
    REJECT, @Description("Threaten.")
    THREATEN, @Description("Protest.")
    PROTEST, @Description("Sanction: restrict, close, break ties.")
    SANCTION, @Description("Mobilize forces.")
    MOBILIZE, @Description("Coerce: arrest, seize, ban.")
    COERCE, @Description("Assault: use force.")
    ASSAULT
}
