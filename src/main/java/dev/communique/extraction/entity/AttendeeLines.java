package dev.communique.extraction.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.communique.extraction.entity.Entity.Role;
import dev.communique.extraction.entity.GazetteerMatcher.Match;
import dev.communique.extraction.lexicon.WordLists;
import dev.communique.extraction.lexicon.Words;
import dev.communique.extraction.text.Token;
import dev.communique.fact.ActorType;

/**
 * Reads lists of those who took part, one a line: "Lena Berg, MD, Executive Director, Nordic Water Forum (NWF)". A line is a paragraph of a
 * name, an office and the bodies where it is, the smaller one first, parted by commas.
 */
final class AttendeeLines {

    private static final int LONGEST_LINE = 45;
    private static final int LONGEST_NAME = 6;
    private static final int FEWEST = 2;
    private static final Set<String> BEFORE_NAMES = WordLists.words("titles.txt", "BEFORE_NAMES");
    private static final Set<String> LINKS = WordLists.words("titles.txt", "FOR");

    /** A stretch of tokens between commas. */
    private record Part(int first, int last) {
    }

    /** A line, its parts and those of them that name the bodies of the office. */
    private record Line(Part name, List<Part> offices, List<Part> bodies, int last) {
    }

    private final NameContext context;
    private final PersonNames persons;
    private final NameClassifier classifier;

    AttendeeLines(NameContext context, PersonNames persons, NameClassifier classifier) {
        this.context = context;
        this.persons = persons;
        this.classifier = classifier;
    }

    private Token token(int i) {
        return context.token(i);
    }

    /** Puts down those whom the lines of a list name; gives by each token that starts a line the last one, 0 elsewhere. */
    int[] read() {
        int[] ends = new int[context.tokens.size()];
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < ends.length; i++) {
            Line line = i == 0 || token(i - 1).isParagraph() ? line(i) : null;
            if (line != null) {
                lines.add(line);
            }
        }
        for (Line line : lines.size() < FEWEST ? List.<Line>of() : lines) {
            put(line);
            ends[line.name().first()] = line.last();
        }
        return ends;
    }

    /** The line that a paragraph is; null where it is none. */
    private Line line(int start) {
        int end = start;
        while (!token(end).isParagraph() && token(end) != Token.NONE && end < start + LONGEST_LINE) {
            end++;
        }
        if (end == start + LONGEST_LINE) {
            return null;
        }
        int first = name(start);
        List<Part> parts = parts(first, end - 1);
        if (parts.size() < 2 || !isName(parts.get(0))) {
            return null;
        }
        List<Part> offices = new ArrayList<>();
        List<Part> bodies = new ArrayList<>();
        for (Part part : parts.subList(1, parts.size())) {
            boolean degree = offices.isEmpty() && isDegree(part);
            boolean body = !degree && (isBody(part) || !offices.isEmpty() && !isOffice(part));
            if (body) {
                bodies.add(part);
            } else if (!degree && bodies.isEmpty() && isOffice(part)) {
                offices.add(part);
            } else if (!degree) {
                return null;
            }
        }
        if (bodies.stream().noneMatch(this::isBody) || !bodies.stream().allMatch(this::isCapital)) {
            bodies.clear();
        }
        if (bodies.isEmpty() && !offices.isEmpty()) {
            bodies = within(offices.get(0));
        }
        return offices.isEmpty() || bodies.isEmpty() ? null : new Line(parts.get(0), offices, bodies, end - 1);
    }

    /** Where the name starts, behind a bullet, ranks and "(ret)". */
    private int name(int start) {
        int at = start;
        while (token(at).isMark() && !token(at).isParagraph()) {
            at++;
        }
        while (BEFORE_NAMES.contains(token(at).bare()) && token(at).isWord() || token(at).is("(") && token(at + 2).is(")")) {
            at += token(at).is("(") ? 3 : 1;
        }
        return at;
    }

    /** The stretches between the commas of a line, without acronyms in brackets. */
    private List<Part> parts(int first, int last) {
        List<Part> parts = new ArrayList<>();
        int start = first;
        for (int i = first; i <= last + 1; i++) {
            if (i > last || token(i).is(",") || token(i).is(";")) {
                int end = i - 1;
                end = token(end).is(")") && token(end - 2).is("(") ? end - 3 : end;
                end = token(end).isStop() ? end - 1 : end;
                if (end >= start) {
                    parts.add(new Part(token(start).in(Words.DETERMINERS) && end > start ? start + 1 : start, end));
                }
                start = i + 1;
            }
        }
        return parts;
    }

    /** Whether a part is a name as persons have it: two words or more with capitals, none of which tells a body or an office. */
    private boolean isName(Part part) {
        int words = 0;
        for (int i = part.first(); i <= part.last(); i++) {
            Token token = token(i);
            String word = token.bare();
            boolean named = token.isWord() && (token.isCapital() || token.in(Words.PARTICLES)) || token.isHyphen();
            if (!named || Words.isPersonNoun(word) || Words.isBodyNoun(word)
                    || context.matchAt[i] != null && context.matchAt[i].last() > i) {
                return false;
            }
            words += token.isWord() ? 1 : 0;
        }
        return words > 1 && words <= LONGEST_NAME && !(token(part.first()).isCommon() && !token(part.first()).isGivenName());
    }

    /** "Naval Retirement Home": words with capitals, as names of bodies are of. */
    private boolean isCapital(Part part) {
        for (int i = part.first(); i <= part.last(); i++) {
            if (token(i).isWord() && !token(i).isCapital() && !token(i).in(LINKS) && !token(i).in(Words.DETERMINERS)
                    && !token(i).in(Words.CONJUNCTIONS)) {
                return false;
            }
        }
        return token(part.first()).isCapital();
    }

    private boolean isOffice(Part part) {
        boolean office = false;
        for (int i = part.first(); i <= part.last(); i++) {
            boolean verb = token(i).verb() != null && token(i).verb().isPast() && !token(i).isCapital();
            if (verb || token(i).isAuxiliary()) {
                return false;
            }
            office |= token(i).isCapital() && (Words.PERSON.contains(token(i).bare()) || Words.TITLE.contains(token(i).bare()));
        }
        return office;
    }

    /** "MD", "Ph.D.", "FACP". */
    private boolean isDegree(Part part) {
        return part.first() == part.last() && (token(part.first()).isAcronym() || token(part.first()).isAbbreviation());
    }

    /** Whether a part names a body or state, known or by its nouns. */
    private boolean isBody(Part part) {
        Match known = context.matchAt[part.first()];
        if (known != null && known.last() == part.last()) {
            return !context.isPerson(known);
        }
        boolean begins = token(part.first()).isCapital() && !Words.isPersonNoun(token(part.first()).bare());
        return begins && !Words.PERSON.contains(token(part.last()).bare()) && isBodyNamed(part)
                && !isOfficeOfBody(part);
    }

    private boolean isBodyNamed(Part part) {
        return classifier.organizationType(part.first(), part.last()) != null
                || Words.isBodyNoun(Words.singular(token(part.first()).bare())) && token(part.first() + 1).in(LINKS);
    }

    /** "Chief Executive of the Water Agency": an office that goes on with its body. */
    private boolean isOfficeOfBody(Part part) {
        for (int i = part.first(); i < part.last() && !token(i).in(LINKS); i++) {
            if (Words.PERSON.contains(token(i).bare()) && token(i + 1).in(LINKS)) {
                return true;
            }
        }
        return false;
    }

    /** "Director for the Centers for Flood Control": the body behind the first link of an office that names one. */
    private List<Part> within(Part office) {
        for (int i = office.first() + 1; i < office.last(); i++) {
            int start = token(i + 1).in(Words.DETERMINERS) ? i + 2 : i + 1;
            Part rest = new Part(start, office.last());
            if (token(i).in(LINKS) && start <= office.last() && isBody(rest)) {
                return List.of(rest);
            }
        }
        return List.of();
    }

    private void put(Line line) {
        Entity body = null;
        for (int i = line.bodies().size() - 1; i >= 0; i--) {
            Entity whole = body;
            Part part = line.bodies().get(i);
            body = body(part);
            if (whole != null && whole != body && body.partOf() == null && !body.isState()) {
                body.join(whole, part.first(), line.bodies().get(i + 1).last());
            }
        }
        persons.person(line.name().first(), line.name().last(), null);
        EntityMention mention = context.mentions[line.name().first()];
        if (mention == null || mention.only() == null) {
            return;
        }
        Part office = line.offices().get(0);
        int last = office.last() >= line.bodies().get(0).last() ? beforeBody(line.bodies().get(0).first()) : office.last();
        Set<String> words = new LinkedHashSet<>();
        for (int i = office.first(); i <= last; i++) {
            words.add(token(i).bare());
        }
        context.index.office(mention.only(),
                new Role(context.text(office.first(), last), words, body, line.name().first(), line.bodies().get(0).last()));
    }

    private int beforeBody(int first) {
        int last = first - 1;
        while (token(last).in(LINKS) || token(last).in(Words.DETERMINERS)) {
            last--;
        }
        return last;
    }

    private Entity body(Part part) {
        Match known = context.matchAt[part.first()];
        if (known != null && known.last() == part.last()) {
            context.known(known);
            return context.index.known(known.name().owner());
        }
        ActorType type = classifier.spelledOutType(part.first(), part.last());
        Entity body = context.index.organization(context.text(part.first(), part.last()), type);
        context.mention(part.first(), part.last(), body);
        context.acronymBehind(part.first(), part.last(), body);
        return body;
    }
}
