package dev.communique.corpus.layout;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.communique.fact.PartialDate;

/** Tells the lines of a news page that are not the article's own words: buttons, time stamps, bylines, picture credits. */
final class Furniture {

    private static final int LONGEST = 200;
    private static final int LONGEST_WITH_DATE = 400;
    private static final int LONGEST_CAPTION = 600;
    private static final int SHORTEST_SEPARATOR = 3;

    private static final String WEEKDAY = "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?";
    private static final String DATE = "(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]\\p{L}{3,9}\\.?,?[ -]\\d{4}|\\p{L}{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}"
            + "|\\p{L}{3,9}\\.?,? \\d{4}|\\d{4}-\\d{2}-\\d{2}(?:T[\\d:.+-]{4,16}Z?)?"
            + "|\\d{4}/\\d{2}/\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4}|\\d{1,2}\\.\\d{1,2}\\.\\d{4}|\\d{1,2}-\\d{1,2}-\\d{4})";
    private static final String TIME = "(?:\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?: ?[ap]\\.?m\\.?)?|\\d{1,2} ?[ap]\\.?m\\.?)";
    private static final String ZONE = "(?:[A-Z]{2,5}|\\(?(?:GMT|UTC)[+-]?\\d{0,4}\\)?)";
    private static final String AROUND_DATE = "(?:[ :,|@·-]+(?:on|at|" + WEEKDAY + "|" + TIME + "|" + ZONE + "))*";
    private static final Pattern STAMP = line(
            "(?:(?:(?:first |last )?(?:published|updated|posted|modified)|date|publication date)(?: in [\\w ]{1,30}?)?)"
                    + AROUND_DATE + "[ :,|@·-]+" + DATE + AROUND_DATE);
    private static final Pattern BARE_DATE = line("(?:" + WEEKDAY + ",? )?" + DATE + AROUND_DATE);
    private static final Pattern STARTS_WITH_DATE = Pattern.compile("(?:" + WEEKDAY + ",? )?" + DATE + "(?:\\s*$|\\s+(?:Media|Press) )",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BUTTON = line(
            "short url:?(?: ?https?://\\S+)?|follow(?: us(?: on .{1,30})?)?|share(?: (?:this|on|via) .{1,30})?|listen(?: to .{1,40})?"
                    + "|print|e-?mail|copy link|save|comments?(?: \\(\\d+\\))?|advertisement|\\d+ min(?:ute)?s?(?: read)?"
                    + "|read more(?:: .+)?|also read(?:: .+)?|recommended|related(?: (?:stories|articles|news|topics))?|(?:tags|topics|keywords): [^.!?]+"
                    + "|\\((?:attn|updates?|adds|recasts|writethru|corrects)\\b[^()]{0,120}\\)|subscribe(?: now| to [^.!?]+)?|sign up (?:for|to) [^.!?]+"
                    + "|all rights reserved\\.?|(?:©|\\(c\\)|copyright(?: ©)?) ?\\d{4}.{0,80}|https?://\\S+");
    private static final Pattern BYLINE = Pattern.compile("(?:By|BY) (?!THE )\\p{Lu}[\\p{L}.'’-]*(?:,? (?:and )?\\p{Lu}[\\p{L}.'’-]*)*"
            + "|(?:Author|Source|Byline|Editor|Edited by|Reporter|Writer|Correspondent|Web Desk)\\s?: .+|Source:|Editor:");
    private static final Pattern SYMBOL = Pattern.compile("[A-Z]{1,6}(?:/[A-Z0-9][A-Z0-9.()-]{0,12}){1,5}\\*?"
            + "|(?:PR|Press Release|Release|Communiqué|Ref|No)\\.? ?(?:No|Nr)?\\.? ?:? ?[A-Z]{0,4}[ /-]?\\d{1,5}(?:[/-]\\d{1,4}){0,2}");
    private static final Set<String> LABELS = Set.copyOf(WordFile.lines("labels.txt"));
    private static final List<String> ISSUERS = WordFile.lines("issuers.txt").stream().map(WordFile::key).toList();
    private static final List<String> TAILS = WordFile.lines("tails.txt").stream().map(WordFile::key).toList();
    private static final int LONGEST_ISSUER = 90;
    private static final int MOST_WORDS_OF_ISSUER = 11;
    private static final int LONGEST_BEGUN_TAIL = 300;
    private static final Pattern SMALL_START = Pattern.compile("(?:^| )(?!(?:and|by|in|of|the|at|on|for|to|from|de|du|la)\\b)\\p{Ll}");
    private static final Pattern MARKED_TAIL = Pattern
            .compile("\\\\?#\\\\?#\\\\?#?|(?:# ){2,}#|-\\s?30\\s?-|\\(?(?:END|ENDS)\\)?\\.?|[*_ ]{2,20}|[oO0]{2,3}");
    private static final Pattern CREDIT = Pattern.compile("(?:"
            + "\\((?:[^()]{0,40}[ /])?(?:AFP|AP|AP Photo|Reuters|EPA|EFE|APP|PID|SPA|WAM|Xinhua|Anadolu|AA|DPA|Getty Images|File|File photo|Supplied|Courtesy)"
            + "(?:[ /,][^()]{0,40})?\\)"
            + "|[—–-] ?(?:Photo(?:graph)? (?:by|courtesy).{1,60}|(?:AFP|AP|Reuters|EPA|APP|PID|Xinhua|X|White Star|Dawn\\w*|File)(?:/[\\w ]{1,30})?)"
            + "|/ ?(?:AFP|AP|Reuters|EPA|Getty Images)(?: via [\\w ]{1,30})?"
            + ")$");
    private static final Pattern CAPTION_START = Pattern
            .compile("(?:FILE PHOTO|FILE PICTURE|File photo|FILE|Photo|Caption|Picture)\\s?[:—–-]\\s.*"
                    + "|In this (?:\\w+ ){0,2}(?:photo|photograph|picture|image|handout)\\b.*"
                    + "|This (?:\\w+ )?(?:photo|photograph|picture|image|handout) (?:taken|released|provided|made|obtained|shows)\\b.*");
    private static final Pattern FINISHED_WITH_CREDIT = Pattern.compile("[.!?][\"”’]?\\s*(?:\\(\\p{Lu}\\w+\\)|[—–-] ?\\p{Lu}\\w+)$");
    private static final Pattern BULLET = Pattern.compile("[•·●▪■◦‣*–-][\\s\\h]+\\S");
    private static final Pattern SEPARATOR = Pattern.compile("(?:[-=_*#~—–]\\s?)+");
    private static final Pattern RULE = Pattern.compile("([-=_—–])\\1{2,}");
    private static final int SHORTEST_SURE_RULE = 5;
    private static final Pattern SIGN_OFF = line("(?:published|first published) in .{1,60}\\d{4}\\.?");

    private static final int LONGEST_CLOCK = 60;
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[:.]\\d{2} ?[AaPp]\\.?[Mm]\\.?(?: ?" + ZONE + ")?(?=$|\\s{2,}\\S)");
    private static final Pattern TURN = Pattern.compile("(?:[\\p{Lu}][\\p{Lu}\\p{M} .,'’-]{2,40}|Q|A)\\s?:\\s|Q\\s{2,}");
    private static final Pattern SENTENCE_WITHIN = Pattern.compile("[\\p{Ll}\\d][.!?] \\p{Lu}");
    private static final int LONGEST_SENTENCE_OF_HEADLINE = 90;
    private static final Pattern OCCASION = Pattern.compile("\\b(?i:by|with|before|after|on|to|at|during|following)\\b");
    private static final Pattern DOCUMENT = Pattern
            .compile("(?iu)(?:joint |press |media |news )*(?:statement|communiqu[eé]|declaration|remarks|speech|readout|address)"
                    + "(?: by| of| from| on| at| following|:)(?!\\p{L})");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:…][\"”’')\\]]*$");
    /** A word in small letters that headlines in capitals would begin with a large one. */
    private static final Pattern SMALL_CONTENT_WORD = Pattern
            .compile(
                    "(?:^| )(?!(?:and|or|of|the|an?|in|for|to|on|at|by|with|as|from|over|into|via|vs|but|nor|amid|de|du|la|al)\\b)\\p{Ll}");
    private static final Pattern CUT_OFF = Pattern
            .compile("[ —–-](?:and|or|of|the|an?|in|for|to|on|at|by|with|as|from|our|their|its|his|her|that|which|who|than)$");

    /** Words in small letters that stand between outlets, writers and dates. */
    private static final Pattern SMALL_WORD = Pattern
            .compile("\\b(?!(?:and|by|in|of|the|at|on|from|min|read|am|pm|a\\.m|p\\.m)\\b)\\p{Ll}\\w+");
    private static final int LONGEST_LOOSE_STAMP = 100;
    /** What agencies put below their text: the end, the desk's initials. */
    private static final Pattern TAIL = Pattern.compile("(?i:enditem|\\(end\\)|==\\w+|reuters?|source: .{1,80}|more to follow\\.?)"
            + "|[a-z]{2,4}(?:[-/][a-z]{2,4})+(?: \\([^()]{2,60}\\))?|[—–-] ?[A-Z]{3,12}|[\\w.]{1,30}@[\\w.]{3,40}");
    private static final List<String> INLINE_TAILS = List.of(" Enditem", " (END)");

    private static final Pattern SHORT_URL = Pattern.compile("(?i)short url:?(?: ?(https?://\\S{3,180}))?");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S{3,180}");
    /** What names an agency and nothing else: {@code (Reuters)}, {@code /TASS/}. */
    private static final Pattern AGENCY = Pattern
            .compile("\\(\\p{Lu}[\\p{L} /.-]{1,30}\\)[.:]?|/\\p{Lu}[\\p{L} -]{1,20}/\\.?|\\p{Lu}[\\p{Lu}. ]{1,20}");
    /** A town with its state, in short letters. */
    private static final Pattern TOWN = Pattern.compile("(?:\\p{Lu}[\\p{L}.'’-]*[ ]?){1,4}, (?:\\p{Lu}{2}|\\p{Lu}\\.\\p{Lu}\\.)");
    private static final Set<String> PLACES = WordFile.lines("places.txt").stream().map(WordFile::key)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> VENUES = Set.copyOf(WordFile.lines("venues.txt"));
    private static final List<String> OPENINGS = WordFile.lines("openings.txt").stream().map(WordFile::key).toList();
    private static final int MOST_WORDS_OF_VENUE = 3;
    /** Small words within the name of a room, and the article before it. */
    private static final Pattern BESIDE_NAMES = Pattern.compile("^The | of (?:the )?");

    /** An office of a minister in capitals, with words behind it: a letterhead that names who holds it. */
    private static final Pattern OFFICE = Pattern
            .compile("(?:^|\\s)((?:MINISTER|SECRETARY|AMBASSADOR)\\s+(?:FOR|OF|TO)\\s[\\p{Lu}\\s,&'’-]{10,120}\\p{Lu})(?=$|\\s)");

    /** Words that headlines have which tell what a minister does, and that stand between no office and a name. */
    private static final Set<String> HEADLINE_VERBS = Set.copyOf(WordFile.lines("headline-verbs.txt"));

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Furniture() {
    }

    private static Pattern line(String form) {
        return Pattern.compile("(?:" + form + ")", Pattern.CASE_INSENSITIVE);
    }

    private static boolean matches(Pattern pattern, String line, int longest) {
        return line.length() <= longest && pattern.matcher(Line.plainSpaces(line)).matches();
    }

    /** Without one there is no date: most lines have none, and need no closer look. */
    private static boolean hasDigit(String line) {
        if (line.length() <= LONGEST_WITH_DATE) {
            for (int i = 0; i < line.length(); i++) {
                if (Character.isDigit(line.charAt(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A line that says when the article was published or updated, and nothing else, where it is no {@linkplain #isSignOff sign-off}. */
    static boolean isStamp(String line) {
        return hasDigit(line) && (isLabelledStamp(line) || matches(BARE_DATE, line, LONGEST) && NewsDates.in(line) != null);
    }

    /** A stamp that says so itself: {@code Updated 19 January 2023}. A date alone may be a heading. */
    static boolean isLabelledStamp(String line) {
        return hasDigit(line) && matches(STAMP, line, LONGEST) && NewsDates.in(line) != null && !isSignOff(line);
    }

    /** A line that holds the date to the day beside names of outlets and writers only: {@code The Hindu, Friday, December 13, 1996}. */
    static boolean isLooseStamp(String line) {
        if (!hasDigit(line)) {
            return false;
        }
        String narrow = line.length() <= LONGEST ? SPACES.matcher(Line.plainSpaces(line)).replaceAll(" ") : line;
        PartialDate date = narrow.length() <= LONGEST_LOOSE_STAMP ? NewsDates.in(narrow) : null;
        return date != null && date.toString().length() == 10 && ".!?".indexOf(line.charAt(line.length() - 1)) < 0
                && !SMALL_WORD.matcher(Line.plainSpaces(line)).find();
    }

    /** The words of a letterhead in capitals that say which office issued the text and, mostly, who holds it; null for any other line. */
    static String office(String line) {
        Matcher office = OFFICE.matcher(line);
        if (line.length() > LONGEST || line.indexOf('.') >= 0 || line.indexOf('?') >= 0 || !office.find()) {
            return null;
        }
        if (Stream.of(SPACES.split(office.group(1))).skip(2).map(WordFile::key).anyMatch(HEADLINE_VERBS::contains)) {
            return null; // "MINISTER FOR TRADE VISITS LIMA"
        }
        boolean named = line.substring(0, office.start(1)).chars().anyMatch(Character::isLowerCase); // "Senator Nora Lind MINISTER FOR"
        return SPACES.matcher(named ? line.substring(0, office.end(1)) : office.group(1)).replaceAll(" ");
    }

    /** A line that a date to the day stands in front of, behind which somebody is named. */
    static boolean startsWithDate(String line) {
        return hasDigit(line) && STARTS_WITH_DATE.matcher(Line.plainSpaces(line)).lookingAt() && NewsDates.dayIn(line) != null;
    }

    /** The time of a clock, with its zone, and nothing else. */
    static boolean isClock(String line) {
        String start = line.substring(0, Math.min(line.length(), LONGEST_CLOCK));
        return hasDigit(start) && CLOCK.matcher(Line.plainSpaces(start)).lookingAt();
    }

    /**
     * A line that names a place where somebody speaks: a room or building with its article or with what it is part of ({@code Great Hall, Palace of
     * Assembly}), or a town with its state ({@code Springfield, IL}).
     */
    static boolean isVenue(String line) {
        if (line.length() > LONGEST_ISSUER || ".:?!".indexOf(line.charAt(line.length() - 1)) >= 0 && !line.endsWith("D.C.")) {
            return false;
        }
        String plain = Line.plainSpaces(line);
        if (TOWN.matcher(plain).matches()) {
            return true;
        }
        String[] parts = plain.split(", ", 2);
        return parts.length == 1 ? plain.startsWith("The ") && isRoom(plain) : isRoom(parts[0]) && isPlace(parts[1]);
    }

    private static boolean isRoom(String name) {
        String[] words = BESIDE_NAMES.matcher(name).replaceAll(" ").strip().split(" +");
        return words.length <= MOST_WORDS_OF_VENUE && Stream.of(words).allMatch(Furniture::isName)
                && Stream.of(words).anyMatch(word -> VENUES.contains(WordFile.key(word)));
    }

    private static boolean isName(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0)) && !word.equals("The");
    }

    private static boolean isPlace(String name) {
        String[] words = BESIDE_NAMES.matcher(name).replaceAll(" ").strip().split("[ ,]+");
        return words.length <= MOST_WORDS_OF_VENUE && (PLACES.contains(WordFile.key(name.split(",", 2)[0]))
                || Stream.of(words).anyMatch(word -> VENUES.contains(WordFile.key(word))));
    }

    /** A line in capitals with which a paper opens that has no headline: to whom it goes, or by whom it is made known. */
    static boolean isOpening(String line) {
        String key = line.length() > LONGEST ? "" : WordFile.key(line) + " ";
        return line.chars().noneMatch(Character::isLowerCase) && OPENINGS.stream().anyMatch(opening -> key.startsWith(opening + " "));
    }

    /** A line that names an agency and says nothing. */
    static boolean isAgency(String line) {
        return line.length() <= LONGEST_ISSUER && AGENCY.matcher(Line.plainSpaces(line)).matches();
    }

    /** Whether a line has the words with which headlines say what was done by whom, before whom, or on what; names of places have none. */
    static boolean tellsOccasion(String line) {
        return OCCASION.matcher(line).find();
    }

    /** Whether a line begins with the word for a sort of document, as titles do: "Joint Statement of …", "Remarks by …". */
    static boolean namesDocument(String line) {
        return DOCUMENT.matcher(line).lookingAt();
    }

    /** Whether a line ends as a sentence does. */
    static boolean endsSentence(String line) {
        return SENTENCE_END.matcher(line).find();
    }

    /** Whether a line is the first paragraph of a text rather than its headline: it ends as a sentence and is long, or more than one. */
    static boolean isProse(String line) {
        return endsSentence(line) && !line.endsWith("…")
                && (line.length() > LONGEST_SENTENCE_OF_HEADLINE || SENTENCE_WITHIN.matcher(line).find());
    }

    /** A line that leads to what follows: {@code Dear Mr. Speaker:}, {@code The President signed into law:}. */
    static boolean isSalutation(String line) {
        return line.endsWith(":") || line.endsWith(":)");
    }

    /** The start of what somebody says in a transcript: {@code THE PRESIDENT: Thank you}, {@code Q  Sir}. */
    static boolean isTurn(String line) {
        return TURN.matcher(Line.plainSpaces(line)).lookingAt();
    }

    /** Whether a line is broken off behind a small word. */
    static boolean isCutOff(String line) {
        return CUT_OFF.matcher(line).find();
    }

    /** Whether a line has the large letters of a headline, and is not broken off behind a small word. */
    static boolean isTitleCase(String line) {
        return !SMALL_CONTENT_WORD.matcher(line).find() && !isCutOff(line);
    }

    /** A line below the text that ends it and says nothing. */
    static boolean isTail(String line) {
        return matches(TAIL, line, LONGEST) || matches(MARKED_TAIL, line, LONGEST) || isBegunTail(line) || isButton(line);
    }

    /** A line below the text that says who can be asked, or what else there is to read. */
    static boolean isBegunTail(String line) {
        if (line.length() > LONGEST_BEGUN_TAIL) {
            return false;
        }
        String key = WordFile.key(line);
        return TAILS.stream().anyMatch(tail -> key.startsWith(tail) && (key.length() == tail.length() || key.charAt(tail.length()) == ' ')
                && (key.equals(tail) || tail.contains(" ") || line.contains(":") && ".!?".indexOf(line.charAt(line.length() - 1)) < 0));
    }

    /** A last line without the mark that some agencies put behind it. */
    static String withoutTail(String line) {
        int wide = line.length() - 3;
        if (wide > 1 && line.endsWith("END") && isWide(line.charAt(wide - 1)) && isWide(line.charAt(wide - 2))) {
            return Line.strip(line.substring(0, wide));
        }
        return INLINE_TAILS.stream().filter(line::endsWith).findFirst()
                .map(tail -> Line.strip(line.substring(0, line.length() - tail.length()))).orElse(line);
    }

    /** The address that a line or the one below it gives where the line says that it is one; null for any other line. */
    static String shortUrl(String line, String below) {
        Matcher said = SHORT_URL.matcher(Line.plainSpaces(line));
        if (line.length() > LONGEST || !said.matches()) {
            return null;
        }
        return said.group(1) != null ? said.group(1) : ADDRESS.matcher(below).matches() ? below : null;
    }

    private static boolean isWide(char c) {
        return c == ' ' || c == '\u00A0';
    }

    /** The line with which some newspapers end an article: {@code Published in Dawn, January 5th, 2026}. */
    static boolean isSignOff(String line) {
        return hasDigit(line) && matches(SIGN_OFF, line, LONGEST) && NewsDates.in(line) != null;
    }

    /** A link or button of the page. */
    static boolean isButton(String line) {
        return matches(BUTTON, line, LONGEST);
    }

    /** Who wrote it. */
    static boolean isByline(String line) {
        return matches(BYLINE, line, LONGEST);
    }

    /** A line that says what sort of paper it is, or under which symbol it is filed, and nothing else. */
    static boolean isLabel(String line) {
        return line.length() <= LONGEST && (LABELS.contains(WordFile.key(line)) && !line.endsWith(".")
                || SYMBOL.matcher(Line.plainSpaces(line)).matches());
    }

    /** A line that names the body or office that issued a paper, and says nothing of it. */
    static boolean isIssuer(String line) {
        if (line.length() > LONGEST_ISSUER || ".:?!,".indexOf(line.charAt(line.length() - 1)) >= 0) {
            return false;
        }
        String key = WordFile.key(line);
        String plain = Line.plainSpaces(line);
        return key.chars().filter(c -> c == ' ').count() < MOST_WORDS_OF_ISSUER && !SMALL_START.matcher(plain).find()
                && ISSUERS.stream().anyMatch(issuer -> (key.startsWith("the " + issuer) || key.startsWith(issuer))
                        && (key.length() <= issuer.length() + 4 || !Character.isLetter(key.charAt(key.startsWith("the ")
                                ? Math.min(key.length() - 1, issuer.length() + 4)
                                : issuer.length()))));
    }

    /** What stands under a headline and in no text. */
    static boolean isHeader(String line) {
        return isStamp(line) || isButton(line) || isByline(line);
    }

    /** The words under a picture, known by their credit or their first words. */
    static boolean isCaption(String line) {
        return line.length() <= LONGEST_CAPTION && (CREDIT.matcher(line).find() || CAPTION_START.matcher(line).matches());
    }

    /**
     * A caption in the middle of a text: told from a sentence with a credit behind it, as wire stories end, by no sentence being finished
     * before it.
     */
    static boolean isCaptionInText(String line) {
        return isCaption(line) && !FINISHED_WITH_CREDIT.matcher(line).find();
    }

    /** One point of a list. */
    static boolean isBullet(String line) {
        return BULLET.matcher(line).lookingAt();
    }

    /** The text of a bullet. */
    static String bulletText(String line) {
        return Line.strip(line.substring(1));
    }

    /** A line of strokes, as people draw it between two articles. */
    static boolean isRule(String line) {
        return matches(RULE, line, LONGEST);
    }

    /** A line of strokes that is long enough not to be a mark of Markdown. */
    static boolean isLongRule(String line) {
        return isRule(line) && line.length() >= SHORTEST_SURE_RULE;
    }

    /** A line of signs. */
    static boolean isSeparator(String line) {
        return line.length() >= SHORTEST_SEPARATOR && matches(SEPARATOR, line, LONGEST);
    }
}
