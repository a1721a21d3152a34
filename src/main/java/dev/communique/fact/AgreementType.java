package dev.communique.fact;

import org.eclipse.microprofile.graphql.Description;

/** What an agreement is about. */
@Description("What an agreement is about.")
public enum AgreementType {
    @Description("Trade in goods and services.")
    TRADE, @Description("Mutual defence, arms, military cooperation.")
    DEFENCE, @Description("Borders, crossings, passes.")
    BORDER, @Description("Investment, finance, infrastructure, development.")
    ECONOMIC, @Description("Political coordination and recognition.")
    POLITICAL, @Description("Security, policing, counter-terrorism.")
    SECURITY, @Description("Culture, education, science.")
    CULTURAL, @Description("Anything else.")
    OTHER
}
